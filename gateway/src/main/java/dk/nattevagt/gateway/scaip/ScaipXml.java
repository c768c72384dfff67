package dk.nattevagt.gateway.scaip;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Takes the tags out of a {@code <mrq>}. No document types, no entities beyond XML's own five, nothing outside the bytes. */
final class ScaipXml {
    private static final int MOST_TAGS = 64;
    private static final int LONGEST_TEXT = 1024;
    private static final XMLInputFactory XML = factory();

    private ScaipXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    /** The request, or nothing when it is no well-formed {@code <mrq>}. */
    static Optional<ScaipRequest> read(byte[] xml) {
        try {
            XMLStreamReader reader;
            synchronized (XML) {
                reader = XML.createXMLStreamReader(new ByteArrayInputStream(xml));
            }
            try {
                return Optional.ofNullable(tags(reader)).map(ScaipRequest::new);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException notXml) {
            return Optional.empty();
        } catch (RuntimeException parserBroke) {
            // The JDK's parser answers some broken beginnings with an unchecked exception instead of its own.
            return Optional.empty();
        }
    }

    private static @Nullable Map<String, String> tags(XMLStreamReader reader)
            throws XMLStreamException {
        Map<String, String> tags = new HashMap<>();
        StringBuilder text = new StringBuilder();
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> {
                    return null;
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    text.setLength(0);
                    if ((depth == 1 && !reader.getLocalName().equals("mrq")) || tags.size() > MOST_TAGS) {
                        return null;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    text.append(reader.getText());
                    if (text.length() > LONGEST_TEXT) {
                        return null;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth == 2) {
                        // Said twice, the first counts.
                        tags.putIfAbsent(reader.getLocalName(), text.toString().strip());
                    }
                    depth--;
                    text.setLength(0);
                }
                default -> {
                    // Comments, processing instructions, white space.
                }
            }
        }
        return depth == 0 ? tags : null;
    }
}
