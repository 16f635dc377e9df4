package org.virtworkbench.ui.wizards.host;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.ConnectionUri;

/** A host while it is described: what the person typed, valid or not. */
final class HostDraft {

    private static final Pattern SERVER = Pattern
            .compile("[\\p{L}\\p{N}_]([\\p{L}\\p{N}._-]*[\\p{L}\\p{N}_.])?|\\[[0-9A-Fa-f:.]+(%25[\\w.]+)?]"); //$NON-NLS-1$
    private static final Pattern PLAIN_IPV6 = Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f:.]*"); //$NON-NLS-1$
    private static final int LAST_PORT = 65_535;

    private final String id;
    Reach reach = Reach.SYSTEM;
    String server = ""; //$NON-NLS-1$
    String user = ""; //$NON-NLS-1$
    String port = ""; //$NON-NLS-1$
    String keyFile = ""; //$NON-NLS-1$
    boolean session;
    String uri = ""; //$NON-NLS-1$
    String name = ""; //$NON-NLS-1$
    boolean autoconnect = true;
    boolean readOnly;

    private HostDraft(String id) {
        this.id = id;
    }

    /** {@return a draft of a new host} */
    static HostDraft fresh() {
        return new HostDraft(UUID.randomUUID().toString());
    }

    /** {@return a draft that describes an existing host; by its fields where they say the same as its URI} */
    static HostDraft of(ConnectionProfile profile) {
        HostDraft draft = new HostDraft(profile.id());
        draft.name = profile.name();
        draft.autoconnect = profile.autoconnect();
        draft.readOnly = profile.readOnly();
        draft.uri = profile.uri().toString();
        draft.readFields(profile.uri());
        if (!draft.uriText().equals(draft.uri)) {
            draft.reach = Reach.URI;
        }
        return draft;
    }

    private void readFields(ConnectionUri from) {
        server = from.server().orElse(""); //$NON-NLS-1$
        user = from.user().orElse(""); //$NON-NLS-1$
        port = from.port().map(String::valueOf).orElse(""); //$NON-NLS-1$
        session = from.path().equals("/session"); //$NON-NLS-1$
        if (server.isEmpty()) {
            reach = session ? Reach.SESSION : Reach.SYSTEM;
        } else {
            reach = switch (from.transport().orElse("tls")) { //$NON-NLS-1$
                case "ssh" -> Reach.SSH; //$NON-NLS-1$
                case "tls" -> Reach.TLS; //$NON-NLS-1$
                case "tcp" -> Reach.TCP; //$NON-NLS-1$
                default -> Reach.URI;
            };
        }
    }

    /** {@return the connection URI that the fields say, valid or not} */
    String uriText() {
        return switch (reach) {
            case SYSTEM -> "qemu:///system"; //$NON-NLS-1$
            case SESSION -> "qemu:///session"; //$NON-NLS-1$
            case URI -> uri.strip();
            case SSH, TLS, TCP -> remoteUri();
        };
    }

    private String remoteUri() {
        StringBuilder text = new StringBuilder("qemu+").append(reach.name().toLowerCase(java.util.Locale.ROOT)).append("://"); //$NON-NLS-1$ //$NON-NLS-2$
        if (reach != Reach.TLS && !user.isBlank()) {
            text.append(URLEncoder.encode(user.strip(), StandardCharsets.UTF_8).replace("+", "%20")).append('@'); //$NON-NLS-1$ //$NON-NLS-2$
        }
        String host = server.strip();
        text.append(PLAIN_IPV6.matcher(host).matches() ? '[' + host + ']' : host);
        if (!port.isBlank()) {
            text.append(':').append(port.strip());
        }
        text.append(session && reach == Reach.SSH ? "/session" : "/system"); //$NON-NLS-1$ //$NON-NLS-2$
        if (reach == Reach.SSH && !keyFile.isBlank()) {
            text.append("?keyfile=") //$NON-NLS-1$
                    .append(URLEncoder.encode(keyFile.strip(), StandardCharsets.UTF_8).replace("%2F", "/").replace("+", "%20")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        }
        return text.toString();
    }

    /** {@return what is missing or wrong, for a person; empty when a host can be made of it} */
    Optional<String> problem() {
        if (reach.isRemote()) {
            if (server.isBlank()) {
                return Optional.of(Messages.problemNoServer);
            }
            if (!SERVER.matcher(server.strip()).matches() && !PLAIN_IPV6.matcher(server.strip()).matches()) {
                return Optional.of(NLS.bind(Messages.problemServer, server.strip()));
            }
            if (!port.isBlank() && !isPort(port.strip())) {
                return Optional.of(NLS.bind(Messages.problemPort, port.strip()));
            }
        }
        try {
            ConnectionUri.parse(uriText());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static boolean isPort(String text) {
        try {
            int number = Integer.parseInt(text);
            return number > 0 && number <= LAST_PORT;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /**
     * {@return another host that is reached in the same way, which would show everything twice}
     *
     * @param known all configured hosts
     */
    Optional<ConnectionProfile> twin(List<ConnectionProfile> known) {
        String text = uriText();
        return known.stream().filter(profile -> !profile.id().equals(id) && profile.uri().toString().equals(text)).findFirst();
    }

    /**
     * {@return the host}
     *
     * @throws IllegalArgumentException while there is a {@link #problem()}
     */
    ConnectionProfile profile() {
        return new ConnectionProfile(id, name.strip(), ConnectionUri.parse(uriText()), autoconnect, readOnly);
    }

    /** {@return URIs to choose from, those of now first, without doubles} */
    static List<String> suggestions(List<String> remembered, Optional<String> defaultUri) {
        List<String> all = new ArrayList<>(remembered);
        defaultUri.filter(text -> !text.isBlank()).ifPresent(all::add);
        all.addAll(List.of("qemu:///system", "qemu:///session", "qemu+ssh://root@server/system", "qemu+tls://server/system", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
                "qemu+tcp://server/system", "test:///default")); //$NON-NLS-1$ //$NON-NLS-2$
        return all.stream().distinct().toList();
    }
}
