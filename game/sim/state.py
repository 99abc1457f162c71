"""The changing part of the world: plain records that can be pickled, digested and restored.

Everything here is data; rules live in the systems. Ids are given out by `State.new_id`, never
reused. Ticks count up (`*_tick`) or down (names in the comment).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from game.core.rng import Rng
from game.core.snapshot import ActorView
from game.sim.elements.element_state import Cells, Home, Ice, Jet
from game.sim.harm.boss_state import BossFight
from game.sim.holds.hold_state import Flung, Hold, Seizure
from game.sim.kernel.bodies import Bodies
from game.sim.people.companion_state import Companion
from game.sim.people.minds import Mind, Wish

TEAM_EVE = 0
TEAM_CLUB = 1
TEAM_NPC = 2
TEAM_THING = 3  # items in flight
BEATEN = frozenset({"dead", "gone", "surrender", "bound"})  # states of who fights no more


@dataclass(slots=True)
class MoveRun:
    """A running move row. `tick` is 1 in the first tick; phases may differ from the row's."""

    move: str
    startup: int
    active: int
    recovery: int
    tick: int = 0
    struck: list[int] = field(default_factory=list)
    landed: bool = False
    target: int = 0  # item to take, victim of a scene, prop to use
    hold: int = 0  # ticks the button was held: throw strength, charge
    aim: int = 0

    @property
    def length(self) -> int:
        """All ticks of the move."""
        return self.startup + self.active + self.recovery

    @property
    def phase(self) -> int:
        """1 startup, 2 active, 3 recovery."""
        if self.tick <= self.startup:
            return 1
        return 2 if self.tick <= self.startup + self.active else 3


@dataclass(slots=True)
class Fighter:
    """A person: Eve, an enemy or a bystander.

    `state` is the state of the body: free, crouch, ladder, vault, move, stun, open, down (falling
    or lying), getup, held (in a scene or a hold), bound, surrender, dead, gone; of Eve also the
    kinds of her holds (see hold_state) and grabbed.
    """

    id: int
    row: int  # in State.bodies
    kind: str  # row of the enemy table, "eve", or the sprite of a bystander
    sprite: str
    team: int
    hp: int
    hp_max: int
    poise: int
    poise_max: int
    weight: str
    facing: int = 1
    state: str = "free"
    state_tick: int = 0
    move: MoveRun | None = None
    anim: str = "idle"
    anim_tick: int = 0
    stop: int = 0  # hit-stop left
    stops: list[tuple[int, int]] = field(default_factory=list)  # (last tick, ticks) of each
    thawed: bool = True  # the body table knows that no hit-stop holds him
    stun: int = 0  # left
    iframes: int = 0  # left
    open: int = 0  # left
    down: int = 0  # lying time left
    since_hit: int = 9999  # since he was last struck
    partner: int = 0  # the other body of a grapple or scene
    layer: int = 0  # -1 behind him, 1 in front: order of drawing of the two
    wraps: int = 0  # layers of plastic film round him
    bound: int = 0  # left of the time in which a bound man may still be struck dead
    hand: int = 0  # item id
    aim: int = 0  # angle of the arm, 0..1023
    aiming: int = 0  # ticks that the gun stays raised
    cooldown: int = 0  # until the next shot
    reload: int = 0  # ticks since the reload began (0 = not reloading)
    burst: int = 0  # shots in this burst
    distance: float = 0.0
    step_from: float = 0.0  # distance at the last footstep
    armour_spent: bool = False
    crouched: bool = False
    role: str = ""
    leader: bool = False
    encounter: str = ""
    faction: str = ""  # whose man he is; rivals of the map fight each other
    family: str = ""  # kin of the map: they answer when one of them falls
    shield: int = 0  # blows of heavy blades that his shield still bears
    blinded: int = 0  # left: he strikes at whoever is near
    unmasks: str = ""  # bystander who is none: the enemy row that he turns into
    last_cause: str = ""
    last_from: int = 1  # side that the last blow pushed to
    line: str = ""  # bystander's row
    leaves: bool = False  # bystander runs at the first shot
    burning: int = 0  # ticks left of the flames on him; Eve's end only when they are put out
    burn_tick: int = 0  # since he caught fire
    burn_rolls: int = 0
    scorch: int = 0  # ticks that he stood in fire
    wet: int = 0  # left
    balk: int = 0  # ticks that he has hesitated before flames
    sunk: int = 0  # ticks in cold water
    firm: tuple[float, float] = (0.0, 0.0)  # Eve's last firm ground beside water and ice
    ails: dict[str, int] = field(default_factory=dict)  # lasting harm -> ticks left
    mind: Mind = field(default_factory=Mind)
    wish: Wish = field(default_factory=Wish)

    @property
    def alive(self) -> bool:
        """Neither dead nor gone."""
        return self.state not in ("dead", "gone")

    @property
    def fights(self) -> bool:
        """Alive and still an enemy: not beaten, not surrendered, not bound."""
        return self.state not in BEATEN


@dataclass(slots=True)
class Eve:
    """What only the player's figure has."""

    id: int = 0
    buffer: dict[int, int] = field(default_factory=dict)  # button -> ticks left
    held: int = 0
    aim: int = -1
    held_for: dict[int, int] = field(default_factory=dict)  # button -> ticks held
    coyote: int = 0  # left
    jump_held: bool = False
    rolls: list[int] = field(default_factory=list)  # ticks of the last rolls
    combo: int = 0  # place in the string
    combo_left: int = 0
    grit: int = 0  # hp that can be won back
    grit_left: int = 0  # ticks left to do so
    grit_part: float = 0.0  # fraction of a hit point not yet given
    belt: int = 0  # item id
    pocket: int = 0  # item id
    near_item: int = 0
    near_live: int = 0  # a live grenade before her feet
    near_prop: int = 0
    near_man: int = 0
    near_hold: int = 0  # man of whom she can take hold
    prompt: str = ""
    focus: int = 0  # in halves: 200 = full
    focusing: bool = False
    beat: int = 0  # share of 256 of her next tick, while time is slow
    world_beat: int = 0  # ... and of everybody else's
    comforting: bool = False  # she is about to kneel down before a child
    cover: bool = True  # still taken for a guest
    landed: list[str] = field(default_factory=list)  # her last blows, newest last
    finishers: list[str] = field(default_factory=list)  # the last ones, newest last
    ladder_x: float = 0.0
    vault_to: tuple[float, float] = (0.0, 0.0)


@dataclass(slots=True)
class Item:
    """A thing. state: rest, held, carried (belt, pocket), fly (thrown), fall, stuck, gone."""

    id: int
    kind: str
    x: float
    y: float
    state: str = "rest"
    row: int = -1  # in bodies while it flies or falls
    uses: int = 1
    pieces: int = 1
    angle: int = 0
    holder: int = 0
    thrower: int = 0
    flight: int = 0  # ticks in the air
    struck: list[int] = field(default_factory=list)
    ricochets: int = 0
    turned: int = 0  # tick of its last ricochet
    support: int = 0  # prop that it stands on
    facing: int = 1
    fuse: int = -1  # ticks until it goes off; -1 = it does not
    hot: int = 0  # ticks for which it still burns
    spent: bool = False  # its one use is gone (a bottle's cork)


@dataclass(slots=True)
class Prop:
    """A standing thing; states: whole, flipped, rolling, falling, broken, used, none."""

    id: int
    kind: str
    x: float
    y: float
    facing: int
    hp: int
    cover_hits: int
    state: str = "whole"
    state_tick: int = 0
    group: str = ""
    line: str = ""
    name: str = ""
    vx: float = 0.0  # px/t while it rolls
    vy: float = 0.0
    perched: int = 0
    spent: bool = False  # a man has been finished at it
    struck: list[int] = field(default_factory=list)  # men whom it has run over since it was kicked
    trips: int = 0  # men who will still fall over what is left of it


@dataclass(slots=True)
class Cloud:
    """Smoke that breaks lines of sight."""

    x: float
    y: float
    radius: int
    left: int
    life: int


@dataclass(slots=True)
class Lock:
    """A grille or door of the map."""

    name: str
    kind: str
    x: float
    y: float
    w: float
    h: float
    shut: bool
    changed: int = 9999  # ticks since it changed
    hp: int = 2  # splitting blows that a wooden one bears


@dataclass(slots=True)
class Shards:
    """Broken glass on the floor: hurts walkers once each."""

    x: float
    y: float
    half: float
    damage: int
    left: int
    struck: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Encounter:
    """A fight of the map. state: waiting, delayed, running, cleared."""

    id: str
    state: str = "waiting"
    tick: int = 0  # since it began running
    delay: int = 0  # left
    pending: list[int] = field(default_factory=list)  # map object ids still to enter
    ids: list[int] = field(default_factory=list)  # fighters that entered
    mid_done: bool = False


@dataclass(slots=True)
class Take:
    """The running take (game.md C6)."""

    active: bool = False
    left: int = 0
    ticks: int = 0
    kinds: list[str] = field(default_factory=list)
    recent: list[str] = field(default_factory=list)
    actions: int = 0
    score: int = 0
    last: str = ""
    best_actions: int = 0
    total: int = 0  # score of all finished takes
    broken: int = 0  # takes ended by a wound


@dataclass(slots=True)
class Story:
    """Triggers, flags and the line being said."""

    fired: list[int] = field(default_factory=list)  # map object ids
    flags: dict[str, str] = field(default_factory=dict)
    line: str = ""
    line_left: int = 0
    line_actor: int = 0
    queue: list[str] = field(default_factory=list)
    bark: str = ""
    bark_left: int = 0
    bark_actor: int = 0
    barked: list[str] = field(default_factory=list)  # the last calls: none comes twice
    objective: str = ""
    music: str = ""  # cue that a trigger asked for
    hostile: bool = False
    shots: int = 0
    rested: dict[int, int] = field(default_factory=dict)  # zone id -> ticks of shelter used
    asking: list[int] = field(default_factory=list)  # boxes whose words are being said
    dwelt: dict[int, int] = field(default_factory=dict)  # trigger id -> ticks that she stayed there


@dataclass(slots=True)
class Asked:
    """The box of answers that is open; `box` 0 = none."""

    box: int = 0  # map object
    chosen: int = 0
    left: int = 0  # until silence answers
    age: int = 0
    away: int = 0  # t that she has been turning away
    row: str = ""  # what the answers answer


@dataclass(slots=True)
class Tally:
    """Numbers of the run."""

    kills: int = 0
    spared: int = 0
    executed: int = 0
    damage_taken: int = 0
    retries: int = 0
    care: int = 0
    penalties: int = 0
    balance: int = 0  # -100 executioner .. +100 protector
    mercies: int = 0  # acts to that side ...
    cruelties: int = 0  # ... and to the other
    thirds: int = 0  # actions that were at least the third of their kind within six
    chains: int = 0  # times that repeats went on until they were worth nothing
    rescues: list[int] = field(default_factory=list)  # men from whose arm she has freed a child
    seats: list[int] = field(default_factory=list)  # contracts fulfilled when the place was left
    ticks: int = 0
    kinds: list[str] = field(default_factory=list)
    secrets: int = 0
    deaths: dict[str, int] = field(default_factory=dict)  # cause -> how often
    last_death: str = ""  # its cause
    taken: int = 0  # times that a child was carried off
    skipped: int = 0  # fights and ways that an assist led past
    lowest: str = ""  # the easiest difficulty of this run


@dataclass(slots=True)
class Training:
    """What the training room is set to."""

    kind: int = 0  # of training.foes_of
    weapon: int = -1
    mode: int = 0  # of training.MODES
    company: int = 0  # 0 = nobody, then the rows of the companions
    at: int = 0  # tick of the tape that is played
    tape: list[tuple[int, bool, str]] = field(default_factory=list)  # step, jump, move begun


@dataclass(slots=True)
class State:
    """Everything that a tick may change."""

    bodies: Bodies
    seed: int
    tick: int = 0
    last_id: int = 0
    fighters: dict[int, Fighter] = field(default_factory=dict)
    fallen: dict[int, ActorView] = field(default_factory=dict)  # dead men at rest: only seen
    items: dict[int, Item] = field(default_factory=dict)
    props: dict[int, Prop] = field(default_factory=dict)
    locks: dict[str, Lock] = field(default_factory=dict)
    clouds: list[Cloud] = field(default_factory=list)
    shards: list[Shards] = field(default_factory=list)
    encounters: dict[str, Encounter] = field(default_factory=dict)
    eve: Eve = field(default_factory=Eve)
    hold: Hold = field(default_factory=Hold)
    seized: Seizure = field(default_factory=Seizure)
    flung: list[Flung] = field(default_factory=list)
    companions: dict[int, Companion] = field(default_factory=dict)  # by fighter
    take: Take = field(default_factory=Take)
    story: Story = field(default_factory=Story)
    asked: Asked = field(default_factory=Asked)
    tally: Tally = field(default_factory=Tally)
    rngs: dict[str, Rng] = field(default_factory=dict)
    boss: BossFight = field(default_factory=BossFight)
    bells: dict[str, int] = field(default_factory=dict)  # bell -> ticks that it has been rung
    dark_lights: list[int] = field(default_factory=list)
    checkpoint: str = ""
    encounter: str = ""  # the fight that runs now
    music_level: int = 0
    house_light: float = 1.0
    crowd: float = 1.0
    difficulty: str = ""  # row of difficulty.toml; a checkpoint may change it
    outcome: str = "playing"
    outcome_tick: int = 0
    cells: Cells = field(default_factory=Cells)
    jets: dict[int, Jet] = field(default_factory=dict)  # by fighter
    ice: dict[int, Ice] = field(default_factory=dict)  # by map object
    homes: dict[int, Home] = field(default_factory=dict)  # by map object
    hearths: dict[int, bool] = field(default_factory=dict)  # map object -> lit
    sprinklers: dict[int, int] = field(default_factory=dict)  # prop -> ticks left
    deaf: int = 0  # ticks for which Eve hears little
    training: Training = field(default_factory=Training)

    def new_id(self) -> int:
        """The next id of a fighter, item or prop."""
        self.last_id += 1
        return self.last_id
