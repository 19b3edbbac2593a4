"""Tests of the workspace, over a real server on loopback."""
