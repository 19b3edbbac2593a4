"""How well names, issues, meetings, commitments and questions are brought together across articles."""
