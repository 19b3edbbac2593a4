"""Tests of following outlets, over a real server on loopback."""
