"""``parley users``: who may sign in to the workspace, and what each may do."""
