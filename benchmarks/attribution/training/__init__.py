"""Training of the attribution model: needs torch, which the package itself never imports."""
