package org.virtworkbench.ui.inventory.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.virtworkbench.core.operation.GuestAction;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Whether plugin.xml declares what the actions need. */
class CommandsDeclaredTest {

    private static final String GUEST = "org.virtworkbench.ui.guest.";

    private Document plugin;

    @BeforeEach
    void read() throws Exception {
        plugin = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("plugin.xml"));
    }

    @ParameterizedTest
    @EnumSource
    void eachActionHasACommandAndIsInMenuAndContextMenu(GuestAction action) {
        Element command = elements("command").stream().filter(e -> e.getAttribute("id").equals(GUEST + action.id())).findFirst()
                .orElseThrow();
        assertEquals(GuestActionHandler.class.getName() + ":" + action.id(), command.getAttribute("defaultHandler"));
        assertTrue(contributions("menu:guest").contains(GUEST + action.id()));
        assertTrue(contributions("popup:org.eclipse.ui.popup.any").contains(GUEST + action.id()));
    }

    @Test
    void everyHandlerExists() {
        for (Element command : elements("command")) {
            String handler = command.getAttribute("defaultHandler").split(":")[0];
            if (!handler.isEmpty()) {
                Path source = Path.of("src", handler.replace('.', '/') + ".java");
                assertTrue(Files.exists(source), handler);
            }
        }
    }

    @Test
    void everyKeyIsBoundOnceInItsContext() {
        Map<String, Long> keys = elements("key").stream()
                .collect(Collectors.groupingBy(e -> e.getAttribute("contextId") + ' ' + e.getAttribute("sequence"), Collectors.counting()));
        assertFalse(keys.isEmpty());
        keys.forEach((key, count) -> assertEquals(1, count, key));
    }

    @Test
    void everyTextIsThere() throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("plugin.properties"))) {
            texts.load(in);
        }
        for (Element element : elements("*")) {
            for (String attribute : List.of("name", "label", "description", "tooltip")) {
                String value = element.getAttribute(attribute);
                assertTrue(!value.startsWith("%") || texts.containsKey(value.substring(1)), value);
            }
        }
    }

    @Test
    void everyIconIsThere() {
        for (Element element : elements("*")) {
            String icon = element.getAttribute("icon");
            if (!icon.isEmpty()) {
                Path file = Path.of("..", icon.substring("platform:/plugin/".length()));
                assertTrue(Files.exists(file), icon);
            }
        }
    }

    private List<String> contributions(String location) {
        List<String> ids = new ArrayList<>();
        for (Element contribution : elements("menuContribution")) {
            if (contribution.getAttribute("locationURI").startsWith(location + '?')) {
                NodeList commands = contribution.getElementsByTagName("command");
                for (int i = 0; i < commands.getLength(); i++) {
                    ids.add(((Element) commands.item(i)).getAttribute("commandId"));
                }
            }
        }
        return ids;
    }

    private List<Element> elements(String name) {
        NodeList nodes = plugin.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
