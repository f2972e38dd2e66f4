"""The page of one's own account."""


def test_it_shows_name_and_address_to_their_owner(client, alice):
    client.force_login(alice)
    page = client.get("/account/").text
    assert "Alice" in page
    assert "alice@example.org" in page


def test_it_leads_to_a_new_password_and_out(client, alice):
    client.force_login(alice)
    page = client.get("/account/").text
    assert 'href="/account/password/change/"' in page
    assert 'method="post" action="/account/logout/"' in page


def test_an_account_without_an_address_is_told_what_that_means(client, alice):
    alice.email = ""
    alice.save()
    client.force_login(alice)
    assert "the editors can set a new one" in client.get("/account/").text


def test_the_next_pupil_does_not_find_it_by_the_back_button(client, alice):
    client.force_login(alice)
    assert "no-store" in client.get("/account/")["Cache-Control"]


def test_an_address_stands_on_no_page_that_others_see(client, alice, bob, article, annotate):
    annotate(alice, article, "600 trays", note="So many", visibility="public")
    client.force_login(bob)
    page = client.get(article.get_absolute_url()).text
    assert "So many" in page
    assert "alice@example.org" not in page
