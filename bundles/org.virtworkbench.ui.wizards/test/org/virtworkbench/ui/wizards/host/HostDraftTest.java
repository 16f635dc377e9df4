package org.virtworkbench.ui.wizards.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.ConnectionUri;

class HostDraftTest {

    private static HostDraft remote(Reach reach, String server) {
        HostDraft draft = HostDraft.fresh();
        draft.reach = reach;
        draft.server = server;
        return draft;
    }

    @Test
    void aFreshDraftIsThisComputersSystem() {
        HostDraft draft = HostDraft.fresh();
        assertEquals("qemu:///system", draft.uriText());
        assertTrue(draft.problem().isEmpty());
        assertTrue(draft.profile().autoconnect());
    }

    @Test
    void sshTakesUserPortKeyAndSession() {
        HostDraft draft = remote(Reach.SSH, " hv1.example.org ");
        draft.user = "root";
        draft.port = "2222";
        draft.keyFile = "/home/me/my key";
        draft.session = true;
        assertEquals("qemu+ssh://root@hv1.example.org:2222/session?keyfile=/home/me/my%20key", draft.uriText());
    }

    @Test
    void tlsNamesNoUser() {
        HostDraft draft = remote(Reach.TLS, "hv1");
        draft.user = "root";
        assertEquals("qemu+tls://hv1/system", draft.uriText());
    }

    @Test
    void anIpv6AddressGetsItsBrackets() {
        HostDraft draft = remote(Reach.TCP, "fe80::1");
        assertEquals("qemu+tcp://[fe80::1]/system", draft.uriText());
        assertTrue(draft.problem().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "  ", "two words", "a/b", "-oProxyCommand=x", "user@host", "host:22" })
    void aServerThatIsNoneIsToldBeforeAnyCall(String server) {
        assertTrue(remote(Reach.SSH, server).problem().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "65536", "-1", "ssh", "22.0" })
    void aPortThatIsNoneIsTold(String port) {
        HostDraft draft = remote(Reach.SSH, "hv1");
        draft.port = port;
        assertTrue(draft.problem().isPresent());
    }

    @ParameterizedTest
    @CsvSource({ "qemu:///system,SYSTEM", "qemu:///session,SESSION", "qemu+ssh://root@hv1:2222/system,SSH", "qemu+ssh://hv1/session,SSH",
            "qemu+tls://hv1/system,TLS", "qemu+tcp://hv1/system,TCP", "test:///default,URI", "qemu+ssh://hv1/system?no_verify=1,URI",
            "qemu+libssh2://hv1/system,URI", "xen+ssh://hv1/,URI" })
    void anExistingHostIsDescribedByFieldsOnlyWhereNothingIsLost(String uri, Reach reach) {
        ConnectionProfile profile = new ConnectionProfile("1", "lab", ConnectionUri.parse(uri), false, true);
        HostDraft draft = HostDraft.of(profile);
        assertEquals(reach, draft.reach);
        assertEquals(profile, draft.profile());
    }

    @Test
    void aTwinIsFoundButNotItself() {
        ConnectionProfile known = new ConnectionProfile("1", "", ConnectionUri.parse("qemu:///system"), true, false);
        assertEquals(Optional.of(known), HostDraft.fresh().twin(List.of(known)));
        assertFalse(HostDraft.of(known).twin(List.of(known)).isPresent());
    }

    @Test
    void suggestionsStartWithWhatWasUsed() {
        List<String> all = HostDraft.suggestions(List.of("qemu+ssh://hv9/system", "qemu:///system"), Optional.of("qemu:///session"));
        assertEquals("qemu+ssh://hv9/system", all.get(0));
        assertEquals(all.stream().distinct().count(), all.size());
    }

    @Test
    void sshConfigNamesServersWithoutWildcards() {
        assertEquals(List.of("hv1", "hv2", "quoted", "eq"),
                SshConfig.servers(List.of("# Host no", "Host hv1 hv2 *.lab", "  HostName x", "host \"quoted\" !not", "Host=eq", "Host *")));
    }
}
