"""Where a database refuses: what that means and what to do (``refused``), pages that are ``damaged``, and whether the
``chain`` of the log is whole."""
