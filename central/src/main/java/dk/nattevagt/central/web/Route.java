package dk.nattevagt.central.web;

import java.util.function.Consumer;

/**
 * One line of the route table.
 *
 * @param method GET, POST, PUT or DELETE
 * @param path as in OpenAPI: {@code /api/alarms/{id}}
 */
record Route(String method, String path, Access access, Consumer<Exchange> answer) {

    /** The path as Vert.x writes it: {@code /api/alarms/:id}. */
    String vertxPath() {
        return path.replaceAll("\\{(\\w+)}", ":$1");
    }
}
