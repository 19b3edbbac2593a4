"""What a dossier says about alerts: on which changes, and how they are delivered."""

from parley.records.rules.delivery import DELIVERY_KEYS, Delivery, DeliveryKind, delivery_of
from parley.records.rules.rule import RULE_KEYS, Rule, Trigger, rule_of

__all__ = [
    "DELIVERY_KEYS",
    "RULE_KEYS",
    "Delivery",
    "DeliveryKind",
    "Rule",
    "Trigger",
    "delivery_of",
    "rule_of",
]
