"""The command that opens a dossier to assistants."""
