"""How far somebody is bound: by frames and auxiliaries, suppositions, accords, answers to requests."""
