package dk.nattevagt.central.web;

import dk.nattevagt.central.people.Address;
import dk.nattevagt.central.people.Citizen;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.VisitNotes;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A home and those who live there, as the interface writes them. */
final class HomeJson {

    JsonObject home(Home home) {
        Address address = home.address();
        return new JsonObject()
                .put("id", home.id().value())
                .put("address", address.oneLine())
                .put("street", address.street())
                .put("floor", address.floor())
                .put("door", address.door())
                .put("postalCode", address.postalCode())
                .put("city", address.city())
                .put("phone", home.phone())
                .put("area", home.area())
                .put("visit", visit(home.visit()));
    }

    /** A home that has left the registry: its alarm must still be seen. */
    JsonObject unknown(HomeId home) {
        String sentence = "Ukendt hjem " + home;
        return new JsonObject()
                .put("id", home.value())
                .put("address", sentence)
                .put("street", sentence)
                .put("floor", null)
                .put("door", null)
                .put("postalCode", "")
                .put("city", "")
                .put("phone", null)
                .put("area", null)
                .put("visit", visit(VisitNotes.NONE));
    }

    private static JsonObject visit(VisitNotes visit) {
        return new JsonObject()
                .put("key", visit.key())
                .put("dog", visit.dog())
                .put("oxygen", visit.oxygen())
                .put("language", visit.language())
                .put("whatToDo", visit.whatToDo());
    }

    JsonArray citizens(Home home) {
        JsonArray citizens = new JsonArray();
        for (Citizen citizen : home.citizens()) {
            citizens.add(new JsonObject()
                    .put("name", citizen.name())
                    .put("visitNote", citizen.visitNote())
                    .put("needsHelpOut", citizen.needsHelpOut()));
        }
        return citizens;
    }
}
