"""Banks of words for desks: one in English, one in Spanish."""

# ruff: noqa: E501

from tests.readers.catalogue.desk import Bank

ENGLISH = Bank(
    papers=(
        "The Daily Lantern", "The Wheelhouse", "Tidewater Tribune", "The Gristmill", "The Daily Osprey", "The Quarterdeck",
        "The Basalt Bulletin", "Cedar Fork Current", "The Stanton Signal", "Uptown Letter", "The Weekly Plumb Line",
        "The Antelope Post", "Redbrick", "The Halyard", "Third Floor", "The Orrin College Record", "The Trestle",
    ),
    schools=(
        "Stanton University", "Cedar Fork High School", "Orrin College", "Basalt Valley State University", "Tidewater Academy",
        "Plumb Island Regional High School", "the University of West Antelope", "Gristmill Community College",
    ),
    taglines=(
        "Independent since 1922", "Student-run news at {school}", "The voice of {school} students", "Serving {school} and its town",
        "News, sports and opinion from {school}", "Fair winds and hard questions", "A letter from the students of {school}",
    ),
    first=(
        "Abigail", "Dante", "Xochitl", "Samir", "Greta", "Lionel", "Thuy", "Marcus", "Ophelia", "Kofi", "Delia", "Stellan", "Parisa",
        "Gideon", "Hana", "Mateus", "Renata", "Callum", "Aiyana", "Bram", "Josephine", "Omar", "Sage", "Winnie", "Vikram", "Autumn",
        "Bill", "Destiny", "Ivy", "Reed",
    ),
    last=(
        "Albrecht", "Castro", "Nguyen", "El-Amin", "Farrow", "Gupta", "Hollis", "Iverson", "Jankowski", "Kim", "Lomax", "Moreau",
        "Nolan", "Obi", "Pereira", "Quist", "Rosen", "Sandoval", "Tran", "Ulrich", "Vance", "Westbrook", "Yoon", "Zeller", "Church",
        "March", "Street", "Page", "De la Cruz", "MacIntyre",
    ),
    roles=(
        "Staff Writer", "News Editor", "Assistant News Editor", "Sports Reporter", "Opinion Columnist", "Senior Reporter", "Contributor",
        "Arts Editor", "Managing Editor", "Editor-in-Chief", "Science Reporter", "City Editor", "Copy Chief", "Beat Reporter",
    ),
    sections=("News", "Campus", "Sports", "Opinion", "Arts", "City", "Science & Tech", "Life", "Investigations", "Columns"),
    tags=(
        "tuition", "dining hall", "student government", "ceramics", "rowing", "transit", "housing", "chess", "climate", "parking",
        "faculty senate", "radio", "first-years", "town and gown",
    ),
    things=("kilns", "rowing shells", "parking permits", "meal swipes", "scooters", "harpsichords", "voting booths", "textbooks", "kayaks",
        "bike racks", "telescopes", "radio towers", "hammocks", "study rooms"),
    places=("student union", "boathouse", "observatory", "dining hall", "quad", "radio station", "law library", "north garage", "print shop",
        "art building", "field house", "chapel"),
    days=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    headlines=(
        "Senate votes to double the number of {things}", "{Place} to stay open all night, starting {day}", "Where did the {things} go?",
        "Trustees hear {n} complaints about the {place}", "‘It just hummed’: students describe the night at the {place}",
        "{name} wants you to return the {things}", "Column: I lived in the {place} for a week", "Men’s crew falls short by two seconds at home",
        "How {n} {things} changed one dorm", "University settles with town over the {place}", "The unlikely comeback of {things}",
        "Live updates: storm closes the {place}", "After {n} days, the {place} reopens", "Explained: the new rules for {things}",
        "Five things to know before you enter the {place}", "Letter to the editor: Enough about the {things}",
        "A professor, a ladder and {n} {things}", "Provost: No plans to sell the {place}", "Women’s soccer draws 1-1 in the rain",
        "Students and neighbors share the {place}, mostly in peace",
    ),
    deks=(
        "The vote came after two hours of testimony and one power failure.", "Officials call it routine; residents of the hall do not",
        "An audit found that nobody had counted since 2003.", "The plan would cost each student ${n} a year.",
        "Those who use the {place} every day were told by a sign", "Four students talk about what they saw, and what they did next.",
    ),
    captions=(
        "Students wait outside the {place} on {day} afternoon.", "{name} repairs one of the {things} at a workshop in the {place}.",
        "The {place}, seen from the parking structure.", "{name}, left, and {name2} at the {place} on {day}.",
        "A sign on the {place} asks visitors to leave their {things} outside.", "Senior {name} carries the last of the {things} to the truck.",
        "The {place} was empty by noon on {day}. Crews had shut off the water at 9 a.m.",
    ),
    subheads=(
        "Who decides", "A ladder and a rumor", "What the audit says", "Before the {things}", "‘We were told to wait’", "The view from the {place}",
        "What happens next?", "Counting to {n}", "A second opinion", "Why now?",
    ),
    short=(
        "Then the lights came back.", "{last} disagrees.", "That was {day}.", "She has since changed her mind.", "It did not hold.",
        "“Ask me in May,” {last} said.", "Nobody has claimed them.", "The vote was 9-8.",
    ),
    sentences=(
        "The student senate spent most of {day} night on a motion that would move the {things} out of the {place} by the end of the month.",
        "“I have been here for four years and I have never once seen it locked,” said {name}, a junior who studies geology.",
        "The university declined to say how many {things} it owns, citing a contract that runs until 2031.",
        "According to records obtained by this newspaper, the {place} was inspected twice in {n} weeks.",
        "{name}, who manages the {place}, said that demand has grown every autumn since the bus line was cut.",
        "Rent in the blocks around the campus rose by 14% last year, and the waiting list for a room has {n} names on it.",
        "A spokesperson for the provost wrote in an email that the decision was final and that there would be a reception.",
        "“They [the administration] keep asking for patience,” {last} said. “I have a lease that ends in June.”",
        "The fire marshal counted {n} people in a space that is meant for sixty.",
        "On {day} the water was brown, on the next day it was clear, and nobody has explained either.",
        "Several students told the senate that they had begun to carry their own chairs.",
        "Advertisements for the rooms promised a view of the river; the river is visible from the roof, which is closed.",
        "{last} keeps the minutes of every meeting since 2016 in a binder, and the binder is kept in a refrigerator.",
        "Of the {n} students who answered a survey in March, more than half said that they would walk farther for a quieter room.",
        "The rowing team, which stores its {things} nearby, has asked for a key and been given a phone number.",
        "It is the third time in two years that the office has changed its name.",
        "“You can hear the organ through the wall,” said {name}. “You get used to it, and then you miss it.”",
        "An earlier plan, drawn up by a consultant from Ohio for $48,000, proposed to paint the doors.",
        "The bus leaves at 7:10 p.m., the seminar ends at 7:15, and the next bus comes on {day}.",
        "{name} and {name2} started the group over winter break with a borrowed printer and eleven dollars.",
        "Custodians said they had reported the leak in 2019, in 2021, and again last week.",
        "The council will take public comment until {day}, after which a committee of five will write a report.",
        "Because the budget is set in April, nothing can be bought before then, not even lightbulbs.",
        "Some faculty members have moved their office hours to a bench.",
        "He said the cost, about ${n} a term, would be covered by a donor who prefers not to be named.",
        "“I don’t think anyone meant any harm,” {last} said, “but somebody has to sweep it up.”",
        "The {place} was built in 1957, and its plans show a swimming pool that was never dug.",
        "In a statement, the college thanked the volunteers and asked them to go home.",
    ),
)  # fmt: skip

SPANISH = Bank(
    papers=(
        "El Mirador", "La Voz del Plantel", "El Tlacuache", "Tinta Nueva", "La Brújula", "El Cuaderno", "Periódico La Ceiba", "El Recreo",
        "La Gaceta Estudiantil", "Altavoz",
    ),
    schools=(
        "la Preparatoria Benito Juárez", "la Universidad de Monteverde", "el Colegio San Martín", "Sunnyvale High School",
        "el Instituto Miguel Hidalgo", "la Escuela Superior Ramón Ayala",
    ),
    taglines=(
        "El periódico estudiantil de {school}", "Hecho por estudiantes desde 1987", "La voz de los estudiantes de {school}",
        "Noticias de {school}", "Sin pelos en la lengua",
    ),
    first=(
        "Ximena", "Mateo", "Lucía", "Andrés", "Guadalupe", "Íñigo", "Renata", "Joaquín", "Camila", "Emiliano", "Paloma", "Ángel", "Belén",
        "Rodrigo", "Nayeli", "Tomás", "María José", "Iván", "Consuelo", "Dolores",
    ),
    last=(
        "Peñaloza", "Ibáñez", "Ortega", "Villaseñor", "de la Garza", "Núñez", "Quispe", "Zamora", "Fuentes", "Ríos", "Campos", "Márquez Soto",
        "Domínguez", "Arellano Vega", "Pacheco", "Murillo", "Santos", "Iglesias",
    ),
    roles=(
        "Redactora", "Redactor", "Reportera", "Reportero", "Editora de noticias", "Editor de deportes", "Jefa de redacción", "Colaboradora",
        "Directora", "Columnista", "Corresponsal",
    ),
    sections=("Noticias", "Deportes", "Opinión", "Cultura", "Comunidad", "Ciencia", "Entrevistas", "Vida estudiantil"),
    tags=("biblioteca", "fútbol", "huerto escolar", "becas", "transporte", "música", "reciclaje", "elecciones", "robótica", "comedor"),
    things=("pupitres", "balones", "libros", "microscopios", "tambores", "casilleros", "uniformes", "telescopios", "relojes"),
    places=("biblioteca", "cancha", "cafetería", "azotea", "sala de maestros", "huerta", "cochera", "enfermería"),
    days=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado"),
    headlines=(
        "Desaparecen {n} {things} de la {place}", "¿Quién cuida la {place} por las noches?", "La {place} reabre después de dos años",
        "Opinión: Devuélvannos la {place}", "{name} repara {things} y no cobra nada", "El consejo aprueba comprar {n} {things}",
        "«Nadie nos preguntó»: estudiantes rechazan el nuevo horario", "Una tarde en la {place}", "Cinco razones para conservar los {things}",
        "Entrevista con {name}, que vive frente a la {place}", "El equipo femenil empata bajo la lluvia", "Así se salvó la {place}",
        "Adiós a los {things}", "La maestra que colecciona {things}",
    ),
    deks=(
        "La decisión se tomó el {day} sin consultar a los alumnos.", "El costo será de {n} dólares al mes, según la dirección",
        "Padres y maestros piden otra votación.", "Lo que empezó como una broma ya tiene reglamento",
    ),
    captions=(
        "Estudiantes esperan afuera de la {place} el {day} por la mañana.", "{name} muestra uno de los {things} que reparó.",
        "La {place} vista desde la calle.", "{name} (izq.) y {name2} cargan los {things}.", "Los {things}, antes de la mudanza.",
    ),
    subheads=("¿Y ahora qué?", "Una larga espera", "Lo que dicen los números", "La versión de la dirección", "¿Por qué ahora?", "De mano en mano"),
    short=("Nadie contestó.", "Llovía.", "«Ya veremos», dijo {last}.", "Era {day}.", "Hoy quedan tres."),
    sentences=(
        "El {day} por la tarde, el consejo estudiantil contó los {things} de la {place} y encontró que faltaban {n}.",
        "«Yo los vi el {day} y ahí estaban», aseguró {name}, alumna de tercer año.",
        "La directora explicó que el presupuesto se aprueba en abril y que antes no se puede comprar nada, ni siquiera focos.",
        "Según {name}, quien trabaja en la {place} desde 1998, la llave se perdió hace once años.",
        "Los vecinos firmaron una carta con {n} nombres y la pegaron en la puerta.",
        "Nadie sabe con certeza cuándo llegaron los primeros {things}, aunque una placa dice que fue en 1964.",
        "Cada {day} el grupo se reúne, come lo que alguien trajo y discute hasta que cierran el portón.",
        "El autobús sale a las 5:05 p. m., la práctica termina a las 5:15 y el siguiente pasa hasta el otro día.",
        "«No es por el dinero», dijo {last}. «Es que nadie nos preguntó».",
        "De los {n} estudiantes que respondieron la encuesta, más de la mitad pidió que la {place} abriera los sábados.",
        "La reparación costará unos {n} dólares y la cooperativa de padres ofreció pagar la mitad.",
        "Algunos maestros —los que tienen coche— prometieron llevar a los demás.",
        "En 2019 se plantaron doce árboles detrás de la {place}; siete siguen vivos.",
        "{name} y {name2} empezaron con una impresora prestada y once dólares.",
        "El reglamento, que nadie había leído desde su publicación, prohíbe silbar en los pasillos.",
        "Por ahora, los {things} se guardan en un salón sin ventanas al que todos llaman «el museo».",
        "La próxima asamblea será el {day} a las 6 p. m. en el auditorio.",
        "«Si llueve, nos mojamos; si no llueve, también», bromeó {name}.",
    ),
)  # fmt: skip
