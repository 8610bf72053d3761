"""A refresh token works once: repeating it revokes the family, if the update is atomic."""

import hashlib
import hmac
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import time_machine
from django.db import connections, models, transaction
from django.utils import timezone

pytestmark = pytest.mark.django_db
GRACE = timedelta(seconds=10)


class Family(models.Model):
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        app_label = "jwt_refresh_rotation_and_reuse"


class Refresh(models.Model):
    family = models.ForeignKey(Family, models.CASCADE)
    digest = models.CharField(max_length=64, unique=True)
    used_at = models.DateTimeField(null=True)

    class Meta:
        app_label = "jwt_refresh_rotation_and_reuse"


class Denied(Exception):
    pass


def digest(raw):
    return hashlib.sha256(raw.encode()).hexdigest()


def successor(raw):
    return hmac.digest(b"server key", raw.encode(), "sha256").hex()


def issue(raw, family=None, using="default"):
    family = family or Family.objects.using(using).create()
    return Refresh.objects.using(using).create(family=family, digest=digest(raw))


def claim(token, using="default", **condition):
    unused = Refresh.objects.using(using).filter(pk=token.pk, used_at=None, **condition)
    return unused.update(used_at=timezone.now())


def rotate(raw):
    token = Refresh.objects.select_related("family").get(digest=digest(raw))
    if token.family.revoked_at:
        raise Denied
    with transaction.atomic():
        if claim(token):
            issue(successor(raw), token.family)
            return successor(raw)
    token.refresh_from_db()
    if timezone.now() - token.used_at > GRACE:
        Family.objects.filter(pk=token.family_id).update(revoked_at=timezone.now())
        raise Denied
    return successor(raw)


def later():
    return time_machine.travel(timezone.now() + timedelta(seconds=11), tick=False)


def test_reuse_revokes_the_whole_family_and_no_other():
    issue("phone")
    issue("laptop")
    stolen = rotate("phone")
    with later():
        for raw in ("phone", stolen):
            with pytest.raises(Denied):
                rotate(raw)
        assert rotate("laptop")


def test_within_the_grace_period_a_repeat_gets_the_same_successor():
    issue("phone")
    assert rotate("phone") == rotate("phone")
    assert Refresh.objects.count() == 2


def test_an_exception_that_leaves_an_atomic_block_undoes_the_revocation():
    issue("phone")
    stolen = rotate("phone")
    with later():
        with pytest.raises(Denied), transaction.atomic():
            rotate("phone")
        assert rotate(stolen)


@pytest.mark.django_db(databases=["postgres"], transaction=True)
@pytest.mark.parametrize(("condition", "winners"), [({}, 1), ({"family__revoked_at": None}, 2)])
def test_one_of_two_tabs_wins_in_postgres_unless_the_update_has_a_join(condition, winners):
    token = issue("phone", using="postgres")

    def second_tab():
        try:
            return claim(token, "postgres", **condition)
        finally:
            connections["postgres"].close()

    with ThreadPoolExecutor() as pool:
        with transaction.atomic("postgres"), connections["postgres"].cursor() as cursor:
            first = claim(token, "postgres", **condition)
            second = pool.submit(second_tab)
            waiting = "SELECT 1 FROM pg_locks WHERE pg_backend_pid() = ANY(pg_blocking_pids(pid))"
            while not second.done() and not cursor.execute(waiting).fetchone():
                time.sleep(0.01)
        assert first + second.result(timeout=5) == winners
