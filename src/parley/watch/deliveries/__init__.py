"""The ways in which alerts go out: one file a way, each a function that sends some alerts or says why not."""

from parley.watch.deliveries.feed import feed_of, write_feed
from parley.watch.deliveries.message import send_mail
from parley.watch.deliveries.notify import send_note
from parley.watch.deliveries.webhook import send_webhook

__all__ = ["feed_of", "send_mail", "send_note", "send_webhook", "write_feed"]
