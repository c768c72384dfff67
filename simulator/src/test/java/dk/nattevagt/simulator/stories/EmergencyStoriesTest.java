package dk.nattevagt.simulator.stories;

import static dk.nattevagt.simulator.stories.SolbyNight.person;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.AlarmState;
import dk.nattevagt.central.alarm.EmergencyCall;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.alarm.JournalEntry.Kind;
import dk.nattevagt.simulator.world.Telephone.Dialled;
import dk.nattevagt.simulator.world.Telephone.Mood;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What happens when there is smoke. */
class EmergencyStoriesTest {

    @Test
    void smoke_calls_112_at_once_while_nobody_is_awake() {
        SolbyNight night = SolbyNight.begins().at("02:13").smokeInTheKitchen().after(Duration.ofSeconds(1));
        assertThat(night.callsTo112()).hasSize(1);

        night.at("02:15");
        assertThat(night.alarm().emergencyCall()).isInstanceOf(EmergencyCall.Delivered.class);
        assertThat(night.alarm().state()).isInstanceOf(AlarmState.Raised.class);
        assertThat(night.callsTo112()).hasSize(1);
        assertThat(night.ringings()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(night.entry(Kind.DEVICE_SAID).details()).containsEntry("condition", "cleared");
    }

    @Test
    void when_112_is_busy_it_is_called_again() {
        SolbyNight night = SolbyNight.begins()
                .theNextCallsTo112Meet(Mood.BUSY, Mood.SILENCE, Mood.ANSWERS)
                .at("02:13")
                .smokeInTheKitchen()
                .at("02:20");

        assertThat(night.callsTo112()).extracting(Dialled::attempt).containsExactly(1, 2, 3);
        assertThat(night.alarm().emergencyCall()).isInstanceOfSatisfying(EmergencyCall.Delivered.class,
                delivered -> assertThat(delivered.attempt()).isEqualTo(3));
        JournalEntry busy = night.entry(Kind.EMERGENCY_FAILED);
        assertThat(busy.details().get("diallings")).contains("BUSY");
    }

    @Test
    void the_central_crashes_in_the_middle_of_the_call_and_nobody_redials_until_a_person_does() {
        SolbyNight night = SolbyNight.begins().at("02:13").smokeInTheKitchen().after(Duration.ofSeconds(10));
        assertThat(night.alarm().emergencyCall()).isInstanceOf(EmergencyCall.Calling.class);

        night.theCentralHasNoPowerFor(Duration.ofSeconds(30)).at("02:14");
        assertThat(night.alarm().emergencyCall()).isInstanceOf(EmergencyCall.Unknown.class);

        night.at("02:30");
        assertThat(night.callsTo112()).hasSize(1);
        assertThat(night.alarm().emergencyCall()).isInstanceOf(EmergencyCall.Unknown.class);

        night.does(new AlarmEvent.RedialEmergency(person("anna"))).at("02:32");
        assertThat(night.callsTo112()).extracting(Dialled::attempt).containsExactly(1, 2);
        assertThat(night.alarm().emergencyCall()).isInstanceOf(EmergencyCall.Delivered.class);
    }

    @Test
    void a_call_that_never_ends_is_shown_as_unknown() {
        SolbyNight night = SolbyNight.begins().theNextCallsTo112Meet(Mood.NEVER_ENDS).at("02:13").smokeInTheKitchen();

        night.at("02:19");
        assertThat(night.alarm().emergencyCall()).isInstanceOf(EmergencyCall.Unknown.class);
        assertThat(night.callsTo112()).hasSize(1);
    }

    @Test
    void a_telephone_that_breaks_is_tried_again() {
        SolbyNight night = SolbyNight.begins()
                .theNextCallsTo112Meet(Mood.THROWS, Mood.BREAKS)
                .at("02:13")
                .smokeInTheKitchen()
                .at("02:16");

        assertThat(night.callsTo112()).hasSize(3);
        assertThat(night.alarm().emergencyCall()).isInstanceOf(EmergencyCall.Delivered.class);
    }
}
