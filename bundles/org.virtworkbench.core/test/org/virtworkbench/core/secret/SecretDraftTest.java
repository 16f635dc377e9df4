package org.virtworkbench.core.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.SecretRecord;
import org.virtworkbench.core.driver.SecretUsage;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.xml.storage.SecretDocument;

class SecretDraftTest {

    private static final Target HOST = new Target("h", "host", "qemu:///system", Optional.empty(), "");

    @Test
    void writesWhatWasSaid() throws Exception {
        UUID uuid = UUID.randomUUID();
        SecretDraft draft = new SecretDraft(uuid, SecretUsage.CEPH, "client <libvirt> & more", " a key ", true, false);
        SecretDocument document = SecretDocument.parse(draft.xml());
        assertEquals(Optional.of(uuid.toString()), document.uuid());
        assertEquals(Optional.of("ceph"), document.usageType());
        assertEquals(Optional.of("client <libvirt> & more"), document.usageId());
        assertEquals(Optional.of("a key"), document.description());
        assertTrue(document.isPrivate());
        assertFalse(document.isEphemeral());
        assertTrue(draft.xml().contains("<name>"), draft.xml());
        assertTrue(SecretDraft.ofVolume("/a", "").xml().contains("<volume>/a</volume>"));
        assertFalse(SecretDraft.ofVolume("/a", "").xml().contains("description"));
    }

    @Test
    void saysWhatKeepsItFromBeingMade() {
        SecretRecord there = new SecretRecord(UUID.randomUUID(), SecretUsage.VOLUME, "/a", "", true, false);
        assertEquals(Optional.empty(), problem(SecretUsage.VOLUME, "/b", there));
        assertEquals(Optional.empty(), problem(SecretUsage.ISCSI, "/a", there), "another kind");
        assertTrue(problem(SecretUsage.VOLUME, "/a", there).orElseThrow().contains("/a"));
        for (SecretUsage usage : SecretUsage.values()) {
            assertEquals(usage != SecretUsage.NONE, problem(usage, " ", there).isPresent(), usage.name());
        }
        assertTrue(problem(SecretUsage.TLS, "a\nb", there).isPresent());
    }

    private static Optional<String> problem(SecretUsage usage, String id, SecretRecord there) {
        return new SecretDraft(UUID.randomUUID(), usage, id, "", true, false).problem(List.of(there));
    }

    @Test
    void tellsItsValueNowhere() {
        String value = "kd8-Geheim";
        try (NewSecret made = new NewSecret(SecretDraft.ofVolume("/a", "of a"), SecretValue.typed(value.toCharArray()))) {
            CreateSecretOperation create = new CreateSecretOperation(HOST, made);
            SetSecretValueOperation set = new SetSecretValueOperation(HOST, create.secret(), "/a", made.value());
            for (String text : List.of(create.name(), create.virshCommand(), create.toString(), set.name(), set.virshCommand(),
                    set.toString())) {
                assertFalse(text.contains(value), text);
            }
            assertTrue(create.virshCommand().endsWith("secret-set-value " + create.secret() + " --interactive"), create.virshCommand());
        }
    }
}
