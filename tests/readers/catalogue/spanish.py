"""A paper in Spanish."""

# ruff: noqa: C901, E501

from datetime import date, timedelta

from tests.readers.catalogue.asides import chosen, joined
from tests.readers.catalogue.desk import Desk, Tale, day_of, tell, writers
from tests.readers.catalogue.desk_words import SPANISH
from tests.readers.catalogue.head import Site
from tests.readers.catalogue.page import Page
from tests.readers.catalogue.words import Words

_MONTHS_ES = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip
_DAYS_ES = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")


def spanish(page: Page, site: Site, words: Words) -> None:
    """Print a page of a paper in Spanish, on a theme that speaks it."""
    del words
    desk = Desk(site, SPANISH)
    tale = Tale(page, desk)
    page.says(publication=desk.paper)
    if desk.has("skip", 0.6):
        page.block(
            "skip",
            desk.one_of(
                "skip to", ("Saltar al contenido", "Ir al contenido", "Ir directamente al contenido")
            ),
        )
    if desk.has("today", 0.3):
        today = date(2024, 1, 1) + timedelta(days=page.rng.randrange(500))
        page.block(
            "masthead-date",
            f"{_DAYS_ES[today.weekday()]}, {today.day} de {_MONTHS_ES[today.month - 1]} de {today.year}",
        )
    page.block("nameplate", desk.paper)
    if desk.has("slogan", 0.6):
        page.says(tagline=desk.tagline)
        page.below("nameplate", desk.tagline)
    sections = desk.some_of("menu", desk.bank.sections, 5)
    menu = ["Inicio", *sections, desk.one_of("us", ("Quiénes somos", "Nosotros", "El equipo")), "Contacto"]
    if desk.has("row", 0.4):
        page.block("menu", desk.one_of("sign", (" | ", " · ")).join(menu))
    else:
        page.block("menu", "Menú") if desk.has("menu sign", 0.5) else None
        page.block("menu", *menu)
    page.block("menu", "English", "Español") if desk.has("two", 0.4) else None
    page.block("search", "Buscar:", "Buscar") if desk.has("search", 0.5) else None
    section = None if page.maybe(0.1) else page.pick(sections)
    title = tale.fill(page.pick(desk.bank.headlines))
    page.says(headline=title, section=section)
    if desk.has("crumbs", 0.4):
        page.block("breadcrumb", f"Inicio > {section} > {title}" if section else f"Inicio > {title}")
    elif section:
        page.block("section", section.upper() if desk.has("caps", 0.4) else section)
    page.block("headline", title)
    if desk.has("deks", 0.5) and page.maybe(0.7):
        page.block("dek", tale.dek())
    day = day_of(page)
    stamp = f"{day.day} de {_MONTHS_ES[day.month - 1]} de {day.year}"
    if desk.has("figures", 0.2):
        # Such a site prints the month as a word cut to three letters.
        stamp = f"{day.day} {_MONTHS_ES[day.month - 1][:3]}. {day.year}"
    who = [] if page.maybe(0.08) else writers(page, desk, roles=desk.has("roles", 0.6))
    names = joined([name for name, _ in who], last="y")
    role = who[0][1] if len(who) == 1 else None
    if len(who) > 1:
        page.gold["bylines"] = [{"name": name, "role": None} for name, _ in who]
    form = desk.one_of("byline", ("por", "bar", "publicado", "texto"))
    if form == "por":
        if who:
            page.block("bylines", f"Por {names}" + (f", {role}" if role else ""))
            page.below("published", stamp)
        else:
            page.block("published", stamp)
    elif form == "bar":
        page.block(
            "bylines", f"{names}" + (f" / {role}" if role else "") + f" | {stamp}"
        ) if who else page.block("published", stamp)
    elif form == "publicado":
        page.block("bylines", f"Publicado por {names} el {stamp}") if who else page.block(
            "published", f"Publicado el {stamp}"
        )
        page.gold["bylines"] = [{"name": name, "role": None} for name, _ in who]
    else:
        page.block(
            "published",
            stamp
            + (
                f", {page.rng.randrange(7, 22)}:{page.rng.randrange(60):02} h"
                if desk.has("clock", 0.4)
                else ""
            ),
        )
        if who:
            page.block("bylines", f"Texto: {names}")
            page.gold["bylines"] = [{"name": name, "role": None} for name, _ in who]
    if desk.has("updates", 0.3) and page.maybe(0.4):
        later = day + timedelta(days=page.rng.randrange(1, 15))
        page.block("updated", f"Actualizado el {later.day} de {_MONTHS_ES[later.month - 1]} de {later.year}")
    if desk.has("share above", 0.4):
        page.block("share", "Compartir", "Facebook", "WhatsApp", "X")
    if desk.has("minutes", 0.3):
        page.block("share", f"Tiempo de lectura: {page.rng.randrange(2, 9)} minutos")
    if page.maybe(0.65):
        shooter = page.pick(desk.staff)[0]
        page.says(credit=shooter)
        line = tale.caption()
        order = desk.one_of("photo", ("after", "below", "paren", "first"))
        if order == "after":
            page.block("caption", f"{line} Foto: {shooter}")
        elif order == "below":
            page.block("caption", line)
            page.below("credit", f"Fotografía de {shooter}")
        elif order == "paren":
            page.block("caption", f"{line} (Foto de {shooter})")
        else:
            page.block("credit", f"Foto: {shooter} / {desk.paper}")
            page.below("caption", line)

    def also(page: Page, tale: Tale) -> None:
        page.block(
            "related",
            desk.one_of("also", ("Lea también: ", "Te puede interesar: ", "LEE TAMBIÉN | "))
            + tale.others(1)[0],
        )

    def items(page: Page, tale: Tale) -> None:
        page.body("p", "La propuesta pide tres cosas:")
        found = [
            tale.fill(one)
            for one in ("Otra puerta para la {place}", "{n} {things} más", "Alguien que conteste el teléfono")
        ]
        page.gold["blocks"].extend({"kind": "li", "text": one} for one in found)
        page.block("body", *(f"• {one}" for one in found))

    def questions(page: Page, tale: Tale) -> None:
        for one in ("¿Cuándo supo de los {things}?", "¿Y qué hizo entonces?"):
            page.body("p", "P: " + tale.fill(one))
            page.body("p", "R: " + tale.prose(1))

    def pulled(page: Page, tale: Tale) -> None:
        page.body("blockquote", tale.fill("«Prefiero la {place} sin respuestas» — {name}, estudiante"))

    tell(
        page,
        tale,
        asides=(also, items, questions, pulled),
        ads=(desk.one_of("ad", ("Publicidad", "PUBLICIDAD", "Anuncio")),) if desk.has("ads", 0.5) else (),
    )
    if page.maybe(0.12):
        page.body(
            "p",
            tale.fill(
                "Fe de erratas: En una versión anterior se dijo que la {place} abre el {day}. Abre el sábado."
            ),
        )
    if desk.has("tags", 0.6) and page.maybe(0.8):
        page.block(
            "tags",
            f"{desk.one_of('label', ('Etiquetas', 'Temas', 'Etiquetado'))}: {', '.join(chosen(page, desk.bank.tags))}",
        )
    if desk.has("below", 0.5):
        page.block("share", desk.one_of("share it", ("Comparte esto:", "Compártelo:", "Comparte esta nota")))
        page.block(
            "share",
            "Haz clic para compartir en Facebook (Se abre en una ventana nueva)",
            "Imprimir (Se abre en una ventana nueva)",
        )
    if desk.has("box", 0.4) and who:
        page.block("about", desk.one_of("author", ("Sobre el autor", "Acerca de quien escribe")))
        page.below(
            "about",
            who[0][0],
            f"Estudia en {desk.school} y escribe desde {day.year - 2}.",
            "Ver todas las entradas",
        )
    if desk.has("related", 0.6):
        page.block(
            "related",
            desk.one_of(
                "more", ("Artículos relacionados", "Notas relacionadas", "Lo más leído", "Más noticias")
            ),
            *tale.others(3),
        )
    if desk.has("navigation", 0.4):
        one, two = tale.others(2)
        page.block("navigation", "Navegación de entradas")
        page.block("navigation", f"Anterior {one}", f"Siguiente {two}")
    if desk.has("comments", 0.6):
        page.block("comments", page.pick(("Deja una respuesta", "Deja un comentario")))
        page.block(
            "comments",
            "Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *",
            "Comentario *",
            "Nombre *",
            "Correo electrónico *",
        )
        page.block("comments", "Publicar el comentario")
    if desk.has("letters", 0.4):
        page.block("newsletter", "Suscríbete a nuestro boletín", "Correo electrónico", "Suscribirse")
    page.block("footer", f"© {desk.fetched} {desk.paper}. Todos los derechos reservados.")
    if desk.has("privacy", 0.5):
        page.block("footer", "Aviso de privacidad", "Política de cookies")
