"""The words of the trade, English and Spanish: sections, menus, roles, papers. Plain sets, no logic."""


def _set(text: str) -> frozenset[str]:
    return frozenset(part.strip() for part in " ".join(text.split()).split(",") if part.strip())


SECTIONS = _set("""
news, school news, campus news, local news, local, national, world, world news, national news,
international, nation, campus, campus life, student life, school life, community, academics, education,
politics, government, crime, health, city, city news, business, science, tech, technology, science & tech,
science and tech, sci-tech, scitech, science & technology, science and technology, environment, opinion,
opinions, op-ed, op-eds, editorial, editorials, briefs, news briefs, campus briefs, column, columns,
commentary, letters, letters to the editor, letter to the editor, perspectives, viewpoints, voices, sports,
athletics, football, basketball, men's basketball, women's basketball, baseball, softball, soccer,
volleyball, hockey, wrestling, lacrosse, cross country, track and field, creative corner, fall sports,
winter sports, spring sports, girls sports, boys sports, sport, features, feature, profiles, lifestyle,
lifestyles, life, life & style, style, culture, arts, art, arts & entertainment, arts and entertainment,
a&e, a & e, entertainment, arts & culture, arts and culture, arts & life, music, movies, film, books,
theater, theatre, reviews, review, food, fashion, humor, humour, satire, comics, cartoons, poetry, poems,
prose, essays, essay, short stories, stories, nonfiction, creative writing, literary, fiction, photo,
photos, photography, video, videos, multimedia, podcast, podcasts, gallery, galleries, photo gallery, photo
galleries, showcase, breaking, breaking news, spotlight, student spotlight, staff spotlight, in-depth,
investigations, special reports, clubs, events, around campus, our town, people, the arts, variety, beats,
blogs, blog, in focus, focus, print edition, print editions, noticias, deportes, opinión, cultura, arte,
artes, vida estudiantil, comunidad, reportajes, entrevistas, editoriales, obituary, investigation, q&a,
analysis, guest column, staff editorial, corrections, interview, interviews, press release, cartas, cartas
al director, ciencia, tecnología, salud, educación, escuela, locales, entretenimiento, en español, español,
perfiles, reseñas, poesía, mundo, nacional, sociedad, política, economía
""")

SECTIONS |= _set("""
scene, diversions, sci/tech, creative nonfiction, criticism, views, conversations, photo essay, photo essays,
letter from the editor, letters from the editor, from the editor, columnists, backpage, back page, mosaic
""")
_PAIRED = _set("""
arts, art, life, living, lifestyle, style, culture, health, wellness, science, tech, technology, environment,
entertainment, features, opinion, news, sports, community, people, food, music, campus, politics, business
""")
# "Life & Arts", "Health and Science": two of these make one section.
SECTIONS |= {
    f"{one} {joint} {two}" for one in _PAIRED for two in _PAIRED for joint in ("&", "and") if one != two
}

# What leads to a site's first page.
HOMES = _set("home, homepage, home page, inicio, portada, news home")

# What tells how much a desk makes of a story, and not where it belongs.
FLAGS = _set("""
featured, featured story, feature story, top story, top stories, top news, exclusive, developing,
editor's pick, editors' pick, editor's picks, editor's choice, editors' choice, must read, just in, alert,
highlights, promoted, sticky, sticky post, members only, member only, subscribers only, subscriber only,
for members, for subscribers, subscriber exclusive, premium
""")

MENU = SECTIONS | _set("""
home, homepage, back, login, register, sign out, logout, housing guide, housing, special sections, special
section, forums, scholarships, travel, horoscopes, text alerts, place an ad, about, about us, staff, our
staff, meet the staff, meet the team, contact, contact us, log in, log out, sign in, sign up, more,
archives, archive, advertise, advertise with us, advertising, subscribe, subscriptions, donate, donations,
support us, support, give, search, close, menu, submit, submit a tip, tips, jobs, join us, join, newsletter,
newsletters, rss, rss feed, feeds, calendar, classifieds, games, puzzles, crossword, polls, faq, faqs,
policies, editorial policy, masthead, mission, mission statement, our mission, privacy policy, privacy,
terms, terms of use, terms of service, accessibility, sitemap, site map, letters policy, shop, store,
weather, obituaries, magazine, print, issues, past issues, e-edition, pdf archive, work with us, get
involved, submit a letter, submit letter, submit a story, news tip, home page, all stories, latest, latest
news, trending, awards, publications, forms, quizzes, media, photo essays, cart, my account, account, front
page, feedback, recommend, pages, who we are, parents, students, employment, departments, directory, staff
directory, families, lunch menus, bell schedule, enrollment, transcripts, counseling, parent portal,
email signup, email sign-up, newsletter signup,
breadcrumb, breadcrumbs, you are here, start, write, listen, english, translate, instagram, facebook,
twitter, youtube, tiktok, snapchat, threads, bluesky, linkedin, issuu, social media, follow, follow us, x,
spotify, soundcloud, apple podcasts, flickr, vimeo, twitch, discord, dashboard, district, schools, staff
login, portal, alumni, admissions, district home, edit, open menu, close menu, meta, entries feed, comments
feed, author, categories, all posts, posts, newer posts, older posts, all articles,
inicio, portada, acerca de, acerca de nosotros, quiénes somos, nosotros, contacto, contáctanos, personal,
equipo, nuestro equipo, buscar, archivo, archivos, suscríbete, suscribirse, donar, anúnciate, anunciar,
anúnciese, menú, cerrar, más, iniciar sesión, redacción, fotos, fotografía, galería, galerías, vídeos,
publicidad,
restacks, discussions, top, topics, authors, start here, college classifieds, article archive, submissions,
team, guidelines, current issue, latest issue, all issues, class rules, our rules, useful links, links,
help, clip, zoom in, zoom out, private list, private lists
""")

SHARE = _set("""
share, tweet, +1, email, e-mail, print, pin, pin it, post, like, facebook, twitter, x, x (twitter), instagram,
reddit, pinterest, linkedin, whatsapp, tumblr, telegram, pocket, bluesky, threads, mastodon, google+, google
plus, copy link, link, messenger, snapchat, flipboard, mail, sms, text, save, bookmark, gmail, line, skype,
tiktok, youtube, copy, compartir, tuitear, correo, correo electrónico, imprimir, copiar enlace, enviar,
spotify, soundcloud, apple podcasts, flickr, vimeo, twitch, discord, pdf, copy article link, nextdoor,
stumbleupon, digg, digg it, digg this, del.icio.us, delicious, newsvine, mixx, myspace, like this, me gusta
esto, shares, views, google
""")

ROLE_WORDS = _set("""
editor, editors, co-editor, co-editors, editor-in-chief, editors-in-chief, co-editor-in-chief, eic, writer,
writers, reporter, reporters, columnist, columnists, contributor, contributors, contributing, photographer,
photographers, photojournalist, videographer, illustrator, artist, cartoonist, designer, critic,
correspondent, journalist, manager, director, adviser, advisor, teacher, principal, president, intern,
producer, host, anchor, broadcaster, author, poet, staffer, liaison, chief, managing, webmaster, blogger,
publisher, copyeditor, copy, coordinator, assistant, associate, editor-at-large, guest, staff, freelancer,
alumnus, alumna, alum, reader, professor, counselor, superintendent, researcher, redactor, redactora,
redactores, reportero, reportera, reporteros, editora, editores, fotógrafo, fotógrafa, colaborador,
colaboradora, columnista, corresponsal, directora, jefe, jefa, estudiante, periodista, poeta, ilustrador,
ilustradora, escritor, escritora, maestra, maestro, subdirector, subdirectora, invitado, invitada,
becario, becaria, redactor/a, cronista, autora, autor, editora-en-jefe
""")
PHOTO_ROLE_WORDS = _set("""
photo, photos, photographer, photographers, photojournalist, photography, videographer, illustrator, artist,
cartoonist, designer, design, graphic, graphics, art, illustration, fotógrafo, fotógrafa, fotografía,
ilustrador, ilustradora, multimedia, video
""")

# Words that stand in headlines, labels and papers' names, not in people's.
NOT_NAMES = (
    ROLE_WORDS
    | _set("""
the, a, an, and, or, of, in, on, at, to, for, from, by, with, without, is, are, was, were, be, has, have,
had, how, why, what, when, where, who, will, not, no, new, old, top, all, more, most, your, our, my, their,
his, her, its, this, that, these, those, one, two, three, four, five, six, seven, eight, nine, ten, first,
second, third, last, next, after, before, into, over, under, up, down, out, as, it, we, you, they, he, she,
i, do, does, can, could, should, monday, tuesday, wednesday, thursday, friday, saturday, sunday, january,
february, october, november, december, spring, summer, fall, winter, season, game, games, match, meet, team,
teams, club, clubs, school, schools, high, middle, elementary, college, university, academy, institute,
district, student, students, teachers, class, classes, freshman, freshmen, coach, sophomore, sophomores,
junior, juniors, senior, seniors, girls, boys, varsity, board, council, department, committee, association,
society, foundation, center, centre, library, news, newspaper, press, times, herald, tribune, gazette,
courier, chronicle, observer, review, journal, post, daily, weekly, sentinel, voice, record, results, story,
stories, article, advertisement, photo, photos, gallery, video, credit, related, comments, comment, tags,
share, views, home, about, menu, opinion, sports, features, arts, entertainment, editorial, submit, search,
subscribe, donate, advertise, contact, read, reading, latest, popular, trending, page, site, website, media,
online, edition, issue, volume, project, program, concert, play, festival, dance, prom, graduation,
election, vote, budget, lunch, cafeteria, bus, robotics, soccer, football, basketball, baseball, softball,
volleyball, tennis, track, swim, swimming, wrestling, lacrosse, hockey, golf, cross, country, band,
orchestra, choir, theater, theatre, musical, museum, exhibit, day, week, month, year, night, morning,
weekend, homecoming, holiday, break, trip, guide, tips, reasons, ways, things, questions, answers, trivia,
poll, quiz, recipe, poem, letter, dear, letters, el, los, las, un, una, en, por, para, con, sin, qué, cómo,
escuela, secundaria, estudiantes, noticias, getty, images, unsplash, wikimedia, commons, associated,
reuters, wire, courtesy, file, back, previous, final, thoughts, works, cited, rating, conclusion,
introduction, background, overview, summary, score, scores, late, early, goal, goals, layup, homer, lifts,
beats, sinks, tops, wins, falls, loses, takes, gets, makes, goes, returns, opens, closes, faces, leads,
holds, earns, defeats, edges, rallies, advances, dominates, sweeps, cruises, says, plans, adds, cuts, gives,
brings, finds, keeps, joins, raises, honor, honors, roll, celebrates, welcomes, announces, launches,
remembers, ends, starts, begins, comes, stands, edge, rout, outlast, upset, stun, beat, defeat, win
""")
) - {"may", "june", "april", "august", "summer", "autumn", "day", "page", "cross", "post"}

# Of these, what some people are called all the same.
ALSO_NAMES = _set("sunday, wednesday, friday, will, story, winter, spring, fall, dance, school, light")

PARTICLES = _set("""
de, del, la, las, los, da, das, do, dos, di, van, von, der, den, ten, ter, bin, ibn, al, el, le, du, y, e,
san, st
""")

PAPER_WORDS = _set("""
times, herald, tribune, gazette, courier, chronicle, observer, review, journal, post, daily, weekly,
sentinel, voice, record, news, press, sentry, media, light, beacon, echo, echoes, mirror, star, sun, globe,
eagle, banner, bulletin, messenger, reporter, register, reflector, spectator, spectrum, standard, advocate,
argus, lantern, torch, signal, pulse, prowler, growl, roar, howl, paw, print, claw, quill, pen, scroll,
ledger, paper, dispatch, express, examiner, inquirer, independent, monitor, outlook, pioneer, pilot,
compass, current, crier, clarion, collegian, quadrangle, student, online, network, magazine, today, insider,
oracle, byline, bugle, statesman, barometer, almanac,
leaf, talon, wire, buzz, sting, scoop, hub, forum, trumpet, ink, type, page, edition, letter, talk,
log, tide, wave, breeze, gale, thunder, storm, el, la, periódico, diario, heraldo, voz, prensa, gaceta,
faro, correo, tribuna, crónica, semanario, mensajero, boletín
""")

# What stands alone only as a photo's credit; a news agency may have written the story too.
IMAGE_SOURCES = _set("""
getty images, wikimedia commons, wikimedia, creative commons, unsplash, pexels, pixabay, flickr,
shutterstock, istock, istockphoto, adobe stock, canva, public domain, google images, dreamstime, freepik,
pixnio, library of congress
""")
AGENCIES = IMAGE_SOURCES | _set("""
ap, associated press, the associated press, reuters, afp, getty, tns, upi, bloomberg, wikipedia, epa, nasa,
netflix, youtube, courtesy
""")

# What the buttons of a site do, what they do it to, and the small words between.
CONTROL_VERBS = _set("""
open, view, browse, read, zoom, download, print, follow, following, unfollow, submit, share, listen, watch,
play, pause, mute, sign, log, search, skip, jump, go, toggle, accept, dismiss, decline, close, hide, show,
expand, collapse, select, choose, change, switch, correct, clip, save, copy, send, email, report, flag, get,
start, install, enable, disable, turn, resize, increase, decrease, translate, cite, embed, bookmark, add,
edit, remove, write, post, reply, comment, like, subscribe, unsubscribe, join, donate, give, support,
become, order, contact, advertise, work, apply, volunteer, pitch, load, refresh, reset, clear, filter, sort,
upgrade, manage, register, create, activate, return, click, tap, press, see, find, rate, tweet, pin,
continue, enter, navigate, explore, allow, learn
""")
CONTROL_THINGS = _set("""
app, browser, menu, page, pages, pdf, text, publication, publications, title, date, site, website, web,
search, results, tip, issue, issues, edition, editions, comments, link, links, image, size, screen,
fullscreen, mode, version, mobile, desktop, email, e-mail, newsletter, newsletters, account, profile, cart,
settings, preferences, notifications, updates, alerts, feed, rss, calendar, navigation, sidebar, footer,
header, content, archive, archives, advertising, member, membership, subscriber, subscription, us, options,
tools, toolbar, actions, language, font, cookies, widget, citation, slideshow, gallery, player, login,
password, username, inbox, slide, thumbnail, caption, captions, tag, tags, category, categories, author,
authors, article, articles, story, stories, post, posts, audio, video, photo, photos, staff, response,
responses, replies, list, grid, top, bottom, home, homepage, form, user, main, primary, secondary,
breadcrumb, breadcrumbs, members, subscribers, school, topic
""")
CONTROL_WORDS = _set("""
a, an, the, this, that, these, our, your, my, all, more, less, it, me, here, now, today, up, out, in, on,
off, to, by, for, of, or, and, with, via, from, as, next, previous, first, last, full, latest, new, larger,
smaller, free, dark, light, have, any, fast, please, another, other, one, no, not, yet, us, only, into, over,
through, down, see, read, times
""")

# Words that no verse ends with.
JOINING = _set("""
the, a, an, and, or, of, to, in, on, at, by, for, with, from, its, his, her, their, our, my, your, no,
that, which, who, is, was, are, were, has, had, have, be, as, but, if, el, la, los, las, un, una, de,
del, en, y, que, su, por, con, para
""")
