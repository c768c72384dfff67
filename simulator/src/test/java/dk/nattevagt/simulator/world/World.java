package dk.nattevagt.simulator.world;

import dk.nattevagt.central.emergency.EmergencyPolicy;
import dk.nattevagt.central.emergency.EmergencyWay;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.HoldTimes;
import dk.nattevagt.central.escalation.Redialling;
import dk.nattevagt.central.escalation.Staffing;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.GatewayMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A central, some gateways, a network, a telephone, people and the weather: everything there is, and one clock for it all. */
public final class World {
    /** 02:10 in Solby. */
    public static final Instant BEGINNING = Instant.parse("2026-11-21T01:10:00Z");

    private final Chance chance;
    private final Wiring wiring;
    private final Timeline time;
    private final Story story;
    private final Promises promises;
    private final Network network = new Network(this);
    private final Telephone phone = new Telephone(this);
    private final Staff staff = new Staff(this);
    private final WorldRegistry registry = new WorldRegistry(() -> staff(), () -> wiring().teams(),
            () -> gateways());
    private final Phones phones = new Phones(this);
    private final DoorChecks doorChecks = new DoorChecks(this);
    private final HostileBroker hostileBroker = new HostileBroker(this);
    private final LookUpChecks lookUpChecks = new LookUpChecks(this);
    private final CentralChecks centralChecks = new CentralChecks(this);
    private final CentralHost central;
    private final List<GatewayHost> gateways = new ArrayList<>();
    private final Set<EventKey> alarmEvents = new HashSet<>();
    private final Technician technician = new Technician(this);
    private final Troublemaker troublemaker = new Troublemaker(this);
    private final EndChecks endChecks = new EndChecks(this);
    private EscalationPlan plan = EscalationPlan.standard();
    private Weather weather;
    private boolean stormy;
    private boolean locks;
    private boolean trackers;
    private EmergencyPolicy emergencies = EmergencyPolicy.AUTOMATIC;

    /** A world with this weather, everything still switched off. */
    public World(long seed, Weather weather, Wiring wiring, boolean keepStory) {
        this(seed, weather, wiring, keepStory, BEGINNING);
    }

    /** The same, beginning at this moment. */
    public World(long seed, Weather weather, Wiring wiring, boolean keepStory, Instant beginning) {
        this.time = new Timeline(beginning);
        this.chance = new Chance(seed);
        this.wiring = wiring;
        this.weather = weather;
        this.story = new Story(time, keepStory);
        this.promises = new Promises(time, story);
        this.central = new CentralHost(this);
        EverySecond everySecond = new EverySecond(this);
        time.every(1_000, () -> true, everySecond::look);
    }

    /** A home with a gateway whose clock is off by this much. */
    public GatewayHost addGateway(String id, Duration clockError) {
        GatewayHost gateway = new GatewayHost(new GatewayId(id), this, clockError, Household.INPUTS);
        gateways.add(gateway);
        return gateway;
    }

    /** Who lives where this gateway hangs. */
    public Household household(GatewayHost gateway) {
        return new Household(this, gateway);
    }

    /** Nothing passes between this gateway and the central. */
    public void cut(GatewayHost gateway) {
        network.cut(gateway.id());
    }

    /** Everything passes again. */
    public void mend(GatewayHost gateway) {
        network.mend(gateway.id());
    }

    /** Switches everything on. */
    public void begin() {
        central.powerOn();
        gateways.forEach(GatewayHost::powerOn);
    }

    /** Trouble, from now until {@link #calmDown}. */
    void storm(Weather trouble) {
        weather = trouble;
        stormy = true;
        troublemaker.begin();
    }

    void calmDown() {
        stormy = false;
        weather = Weather.calm();
        troublemaker.end();
        staff.remember();
        story.tell("weather", "calms down");
    }

    public Timeline time() {
        return time;
    }

    public Chance chance() {
        return chance;
    }

    public Story story() {
        return story;
    }

    public Promises promises() {
        return promises;
    }

    public CentralHost central() {
        return central;
    }

    public Telephone phone() {
        return phone;
    }

    public Staff staff() {
        return staff;
    }

    public List<GatewayHost> gateways() {
        return gateways;
    }

    Phones phones() {
        return phones;
    }

    /** Whom alarms are brought to. */
    Staffing staffing() {
        return wiring.staffing(registry, plan);
    }

    EscalationPlan plan() {
        return plan;
    }

    /** A plan in which everybody soon becomes overdue, and 112 is soon left to a person. */
    void hurry() {
        plan = new EscalationPlan(plan.steps(),
                new HoldTimes(Duration.ofSeconds(40), Duration.ofSeconds(50), Duration.ofSeconds(60),
                        Duration.ofSeconds(30)),
                new Redialling(plan.redialling().after(), 3));
    }

    Technician technician() {
        return technician;
    }

    Weather weather() {
        return weather;
    }

    boolean stormy() {
        return stormy;
    }

    Wiring wiring() {
        return wiring;
    }

    Network network() {
        return network;
    }

    WorldRegistry registry() {
        return registry;
    }

    CentralChecks centralChecks() {
        return centralChecks;
    }

    DoorChecks doorChecks() {
        return doorChecks;
    }

    LookUpChecks lookUpChecks() {
        return lookUpChecks;
    }

    /** Somebody in every home wears a tracker from now on, and there are people who want to know where they are. */
    void wearTrackers(long until) {
        trackers = true;
        new Lookers(this).live(until);
    }

    boolean trackers() {
        return trackers;
    }

    HostileBroker hostileBroker() {
        return hostileBroker;
    }

    /**
     * Responders are rung before 112 is called.
     *
     * @param always whether the service never speaks by itself
     */
    void askResponders(boolean always) {
        emergencies = new EmergencyPolicy(EmergencyWay.ASSISTED, Duration.ofSeconds(15),
                always ? Set.copyOf(registry.municipalities()) : Set.of());
    }

    EmergencyPolicy emergencies() {
        return emergencies;
    }

    /** Every home has a lock at its door from now on. */
    void mountLocks() {
        locks = true;
    }

    boolean locks() {
        return locks;
    }

    EndChecks endChecks() {
        return endChecks;
    }

    GatewayHost gateway(GatewayId id) {
        return gateways.stream().filter(gateway -> gateway.id().equals(id)).findFirst().orElseThrow();
    }

    /** How long a task of the central's waits before it runs. */
    long taskDelay() {
        return chance.happens(weather.sluggish()) ? chance.between(1, 1_500) : chance.between(0, 3);
    }

    /** Remembers which events are alarms, and not tests; the central's disk only knows their keys. */
    void sent(GatewayMessage message) {
        if (message instanceof AlarmRaised raised && !raised.test()) {
            alarmEvents.add(message.key());
        }
    }

    boolean isAlarm(EventKey event) {
        return alarmEvents.contains(event);
    }
}
