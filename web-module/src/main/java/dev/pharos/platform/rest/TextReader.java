package dev.pharos.platform.rest;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/**
 * Texts that are Unicode. JSON can escape one half of a surrogate pair, which is no character (RFC 8259 section 8.2) and
 * which no database keeps: something else would come back. RFC 7493 section 2.1 forbids it.
 */
final class TextReader extends StringDeserializer {

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
        var text = super.deserialize(json, context);
        if (text != null && text.codePoints().anyMatch(TextReader::isHalfACharacter)) {
            throw new HalfACharacterException();
        }
        return text;
    }

    private static boolean isHalfACharacter(int codePoint) {
        return codePoint <= Character.MAX_VALUE && Character.isSurrogate((char) codePoint);
    }

    /** The text has a surrogate without its other half. */
    static final class HalfACharacterException extends DatabindException {

        private static final long serialVersionUID = 1;

        HalfACharacterException() {
            super("half a surrogate pair");
        }
    }
}
