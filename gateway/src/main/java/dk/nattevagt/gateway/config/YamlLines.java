package dk.nattevagt.gateway.config;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** On which line each key stands. Jackson's own location is where its parser has got to, often a line too far. */
final class YamlLines {
    private final Map<String, Integer> lines = new HashMap<>();

    YamlLines(String text) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root != null) {
                walk("", root);
            }
        } catch (YAMLException notYaml) {
            // Jackson says what is wrong with it, and where.
        }
    }

    /** The line of this key, from 1, or of the nearest key around it that is there. */
    int of(String path) {
        for (String at = path; !at.isEmpty(); at = parent(at)) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return 1;
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }

    private void walk(String path, Node node) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    String here = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
                    lines.put(here, key.getStartMark().getLine() + 1);
                    walk(here, entry.getValueNode());
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                String here = path + "[" + i + "]";
                lines.put(here, sequence.getValue().get(i).getStartMark().getLine() + 1);
                walk(here, sequence.getValue().get(i));
            }
        }
    }
}
