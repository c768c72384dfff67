package dk.nattevagt.simulator.home;

import dk.nattevagt.simulator.network.CableState;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** The home as JSON, for its page and for scenarios. */
final class HomeJson {

    private HomeJson() {}

    static JsonObject state(HomeState state) {
        return new JsonObject()
                .put("button", state.buttonDown())
                .put("cigarette", state.cigarette())
                .put("smoke", state.smoke())
                .put("smokeAlarm", state.smokeAlarm())
                .put("plug", state.plugged())
                .put("ready", state.gatewayReady())
                .put("network", state.network().wireName())
                .put("lamp", state.lamp())
                .put("buzzer", state.buzzer())
                .put("doorOpen", state.doorOpen())
                .put("gps", new JsonObject()
                        .put("on", state.wearer().on())
                        .put("connected", state.wearer().connected())
                        .put("going", state.wearer().going())
                        .put("metres", state.wearer().metres())
                        .put("hurried", state.wearer().hurried()))
                .put("signal", state.signal())
                .put("sentence", state.sentence());
    }

    static JsonObject happening(Happening happening) {
        return new JsonObject()
                .put("number", happening.number())
                .put("at", happening.at().toString())
                .put("kind", happening.kind())
                .put("text", happening.text());
    }

    /** Reads one act, such as {@code {"button":true}}. @throws IllegalArgumentException with a sentence when it is none */
    static HomeAct act(String body) {
        JsonObject object = object(body);
        if (object.size() != 1) {
            throw new IllegalArgumentException(
                    "exactly one of button, cigarette, plug, network, walk, gps must be given");
        }
        Map.Entry<String, Object> only = object.iterator().next();
        return switch (only.getKey()) {
            case "button" -> new HomeAct.Button(flag(only));
            case "cigarette" -> new HomeAct.Cigarette(flag(only));
            case "plug" -> new HomeAct.Plug(flag(only));
            case "walk" -> switch (String.valueOf(only.getValue())) {
                case "out" -> new HomeAct.Walk(true);
                case "home" -> new HomeAct.Walk(false);
                default -> throw new IllegalArgumentException("walk must be out or home");
            };
            case "gps" -> switch (String.valueOf(only.getValue())) {
                case "on" -> new HomeAct.Gps(true);
                case "off" -> new HomeAct.Gps(false);
                case "sos" -> new HomeAct.GpsSos();
                default -> throw new IllegalArgumentException("gps must be on, off or sos");
            };
            case "network" -> new HomeAct.Network(CableState.ofWireName(String.valueOf(only.getValue()))
                    .orElseThrow(() -> new IllegalArgumentException("network must be whole, cut or refusing")));
            default -> throw new IllegalArgumentException("there is no " + only.getKey() + " in this home");
        };
    }

    private static JsonObject object(String body) {
        try {
            return new JsonObject(body);
        } catch (DecodeException notJson) {
            throw new IllegalArgumentException("the body must be one JSON object", notJson);
        }
    }

    private static boolean flag(Map.Entry<String, Object> field) {
        if (field.getValue() instanceof Boolean flag) {
            return flag;
        }
        throw new IllegalArgumentException(field.getKey() + " must be true or false");
    }
}
