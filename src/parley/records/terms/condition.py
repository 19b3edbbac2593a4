"""What a condition does to a position or a commitment."""

from enum import StrEnum


class ConditionKind(StrEnum):
    """The direction of a condition: what holds if it comes true, and what if it does not.

    IF is enough and leaves open what happens else; ONLY_IF is needed. UNLESS ends what else holds ("without", too);
    UNTIL ends it in time. ONCE waits for what is expected ("as soon as", "pending"); PROVIDED is set by who is bound;
    AS_LONG_AS has to go on; IN_EXCHANGE is given in return.
    """

    IF = "if"
    """Holds if it comes true, and perhaps else."""
    ONLY_IF = "only_if"
    """Holds only if it comes true."""
    UNLESS = "unless"
    """Holds if it does not come true."""
    UNTIL = "until"
    """Holds up to then."""
    ONCE = "once"
    """Holds from then on."""
    PROVIDED = "provided"
    """Holds by the will of who is bound."""
    AS_LONG_AS = "as_long_as"
    """Holds while it goes on."""
    IN_EXCHANGE = "in_exchange"
    """Holds against something in return."""
