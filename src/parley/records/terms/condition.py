"""What a condition does to a position or a commitment."""

from enum import StrEnum


class ConditionKind(StrEnum):
    """The direction of a condition: what holds if it comes true, and what if it does not.

    IF is enough and leaves open what happens else; ONLY_IF is needed. UNLESS ends what else holds ("without", too);
    UNTIL ends it in time. ONCE waits for what is expected ("as soon as", "pending"); PROVIDED is set by who is bound;
    AS_LONG_AS has to go on; IN_EXCHANGE is given in return.
    """

    IF = "if"
    ONLY_IF = "only_if"
    UNLESS = "unless"
    UNTIL = "until"
    ONCE = "once"
    PROVIDED = "provided"
    AS_LONG_AS = "as_long_as"
    IN_EXCHANGE = "in_exchange"
