"""The log as it stands: its ``entries``, and by which ``marks`` those who write say what they saw."""
