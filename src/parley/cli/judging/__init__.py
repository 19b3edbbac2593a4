"""Lists of what is judged, linked or worth judging, and what is told after a judgement."""
