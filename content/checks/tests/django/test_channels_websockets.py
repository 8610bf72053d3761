"""Who may open a WebSocket, what the channel layer loses, and what blocks a consumer."""

from asyncio import Event

import pytest
from asgiref.testing import ApplicationCommunicator
from channels.auth import AuthMiddlewareStack
from channels.db import database_sync_to_async
from channels.exceptions import ChannelFull
from channels.generic.websocket import AsyncWebsocketConsumer
from channels.layers import InMemoryChannelLayer, get_channel_layer
from channels.routing import ProtocolTypeRouter, URLRouter
from channels.security.websocket import AllowedHostsOriginValidator
from django.contrib.auth.models import User
from django.core.asgi import get_asgi_application
from django.core.exceptions import SynchronousOnlyOperation
from django.urls import path

pytestmark = [pytest.mark.anyio, pytest.mark.django_db(transaction=True)]
NEWS = {"type": "room.message", "text": "news"}


class Room(AsyncWebsocketConsumer):
    go_on = None

    async def connect(self):
        if self.scope["user"].is_anonymous:
            await self.close(code=4401)
            return
        await self.channel_layer.group_add("room", self.channel_name)
        await self.accept()

    async def receive(self, text_data=None, bytes_data=None):
        await self.go_on.wait()

    async def room_message(self, event):
        await self.send(text_data=event["text"])


with_user = AuthMiddlewareStack(URLRouter([path("room/", Room.as_asgi())]))
site = ProtocolTypeRouter(
    {"http": get_asgi_application(), "websocket": AllowedHostsOriginValidator(with_user)}
)


@pytest.fixture(autouse=True)
def layer_in_memory(settings):
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "channels.layers.InMemoryChannelLayer"}}


@pytest.fixture
def cookie(client, admin_user):
    client.force_login(admin_user)
    return (b"cookie", f"sessionid={client.cookies['sessionid'].value}".encode())


class Socket(ApplicationCommunicator):
    def __init__(self, application, cookie=(b"cookie", b""), origin=b"http://testserver"):
        headers = [(b"origin", origin), cookie]
        scope = {"type": "websocket", "path": "/room/", "query_string": b"", "headers": headers}
        super().__init__(application, scope)

    async def connect(self):
        await self.send_input({"type": "websocket.connect"})
        return await self.receive_output()

    async def text(self):
        return (await self.receive_output())["text"]

    async def disconnect(self):
        await self.send_input({"type": "websocket.disconnect", "code": 1000})
        await self.wait()


async def is_accepted(*args, **kwargs):
    connection = Socket(*args, **kwargs)
    answer = await connection.connect()
    await connection.disconnect()
    return answer["type"] == "websocket.accept"


async def test_django_alone_refuses_a_websocket():
    with pytest.raises(ValueError, match="can only handle ASGI/HTTP"):
        await get_asgi_application()({"type": "websocket"}, None, None)


async def test_a_group_message_reaches_every_member_unless_it_comes_from_another_layer(cookie):
    members = [Socket(site, cookie), Socket(site, cookie)]
    for member in members:
        await member.connect()
    layer_of_another_process = InMemoryChannelLayer()
    await layer_of_another_process.group_send("room", NEWS)
    assert await members[0].receive_nothing(timeout=0.05)
    await get_channel_layer().group_send("room", NEWS)
    for member in members:
        assert await member.text() == "news"
        await member.disconnect()


async def test_a_cookie_from_a_page_of_another_origin_is_good_unless_origin_is_checked(cookie):
    assert await is_accepted(site, cookie) and not await is_accepted(site)
    assert await is_accepted(with_user, cookie, origin=b"https://evil.example")
    assert not await is_accepted(site, cookie, origin=b"https://evil.example")


async def test_the_user_is_read_at_connect_and_a_ban_does_not_close_the_socket(cookie):
    connection = Socket(site, cookie)
    await connection.connect()
    await User.objects.aupdate(is_active=False)
    await get_channel_layer().group_send("room", NEWS)
    assert await connection.text() == "news"
    await connection.disconnect()
    assert not await is_accepted(site, cookie)


async def test_a_slow_receive_holds_back_messages_of_the_group_to_this_connection(cookie):
    Room.go_on = Event()
    connection = Socket(site, cookie)
    await connection.connect()
    await connection.send_input({"type": "websocket.receive", "text": "work"})
    await get_channel_layer().group_send("room", NEWS)
    assert await connection.receive_nothing(timeout=0.05)
    Room.go_on.set()
    assert await connection.text() == "news"
    await connection.disconnect()


async def test_when_a_channel_is_full_send_raises_and_group_send_drops_in_silence():
    layer = InMemoryChannelLayer(capacity=1)
    await layer.group_add("room", "slow")
    await layer.group_send("room", {"number": 1})
    await layer.group_send("room", {"number": 2})
    with pytest.raises(ChannelFull):
        await layer.send("slow", {"number": 3})
    assert await layer.receive("slow") == {"number": 1}
    assert layer.channels == {}


async def test_the_orm_has_to_leave_the_event_loop(admin_user):
    with pytest.raises(SynchronousOnlyOperation):
        User.objects.count()
    assert await database_sync_to_async(User.objects.count)() == 1
    assert await User.objects.acount() == 1
