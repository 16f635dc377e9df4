package org.virtworkbench.ui.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class XmlColouringTest {

    @Test
    void tellsTagsNamesValuesAndComments() {
        assertEquals(List.of("TAG <disk", "NAME type", "VALUE 'file'", "TAG >", "COMMENT <!-- a='b' <x> -->", "TAG </disk", "TAG >"),
                parts("<disk type='file'>a='text'<!-- a='b' <x> --></disk>"));
    }

    @Test
    void anAttributeMayHoldAGreaterThanSign() {
        assertEquals(List.of("TAG <a", "NAME b", "VALUE \"1>0\"", "TAG />"), parts("<a b=\"1>0\"/>"));
    }

    @Test
    void survivesWhatIsCutShort() {
        assertEquals(List.of("TAG <a"), parts("<a b='"));
        assertEquals(List.of(), parts(""));
    }

    private static List<String> parts(String xml) {
        return XmlColouring.of(xml).stream()
                .map(span -> span.kind() + " " + xml.substring(span.start(), span.start() + span.length())).toList();
    }
}
