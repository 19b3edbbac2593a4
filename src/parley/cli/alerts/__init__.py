"""Commands that tell of changes: the rules of a dossier, and the alerts that they raise."""
