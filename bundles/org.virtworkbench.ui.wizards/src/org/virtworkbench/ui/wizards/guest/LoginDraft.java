package org.virtworkbench.ui.wizards.guest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.cloudinit.CloudConfig;
import org.virtworkbench.core.cloudinit.CloudConfig.FixedNetwork;
import org.virtworkbench.core.cloudinit.Sha512Crypt;

/** How a cloud image is set up at its first boot, while it is described. */
final class LoginDraft {

    private static final Pattern USER = Pattern.compile("[a-z_][a-z0-9_-]{0,30}"); //$NON-NLS-1$
    private static final Pattern HOSTNAME = Pattern
            .compile("(?=.{1,253})[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*"); //$NON-NLS-1$
    private static final Pattern KEY = Pattern.compile("(ssh|ecdsa|sk)-[A-Za-z0-9@.-]+ [A-Za-z0-9+/=]{16,}( .*)?"); //$NON-NLS-1$
    private static final Pattern PREFIXED = Pattern.compile("[0-9a-fA-F.:]+/[0-9]{1,3}"); //$NON-NLS-1$
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]+"); //$NON-NLS-1$
    private static final Pattern PACKAGE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+._:~=-]*"); //$NON-NLS-1$

    String hostname = ""; //$NON-NLS-1$
    String user = ""; //$NON-NLS-1$
    String password = ""; //$NON-NLS-1$
    String sshKey = ""; //$NON-NLS-1$
    String packages = "qemu-guest-agent"; //$NON-NLS-1$
    boolean fixed;
    String address = ""; //$NON-NLS-1$
    String gateway = ""; //$NON-NLS-1$
    String nameServers = ""; //$NON-NLS-1$

    /** {@return the name that the guest has in the network where none is typed: what of its name such a name may have} */
    static String hostnameOf(String name) {
        String plain = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9-]+", "-").replaceAll("^-+|-+$", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        String cut = plain.length() > 63 ? plain.substring(0, 63).replaceAll("-+$", "") : plain; //$NON-NLS-1$ //$NON-NLS-2$
        return cut.isEmpty() ? "guest" : cut; //$NON-NLS-1$
    }

    /** {@return what is missing or wrong, for a person; empty when the image can be set up so} */
    Optional<String> problem() {
        if (!hostname.isBlank() && !HOSTNAME.matcher(hostname.strip()).matches()) {
            return Optional.of(NLS.bind(Messages.problemHostname, hostname.strip()));
        }
        if (!user.isBlank() && !USER.matcher(user.strip()).matches()) {
            return Optional.of(NLS.bind(Messages.problemUser, user.strip()));
        }
        if (password.isEmpty() && sshKey.isBlank()) {
            return Optional.of(Messages.problemNoLogin);
        }
        for (String key : lines(sshKey)) {
            if (!KEY.matcher(key).matches()) {
                return Optional.of(NLS.bind(Messages.problemKey, key.length() > 40 ? key.substring(0, 40) + '\u2026' : key));
            }
        }
        for (String name : words(packages)) {
            if (!PACKAGE.matcher(name).matches()) {
                return Optional.of(NLS.bind(Messages.problemPackage, name));
            }
        }
        return fixed ? addressProblem() : Optional.empty();
    }

    private Optional<String> addressProblem() {
        if (!PREFIXED.matcher(address.strip()).matches()) {
            return Optional.of(Messages.problemAddress);
        }
        if (!gateway.isBlank() && !ADDRESS.matcher(gateway.strip()).matches()) {
            return Optional.of(NLS.bind(Messages.problemGateway, gateway.strip()));
        }
        return words(nameServers).stream().filter(server -> !ADDRESS.matcher(server).matches()).findFirst()
                .map(server -> NLS.bind(Messages.problemGateway, server));
    }

    /**
     * {@return what goes onto the disk for cloud-init} Hashes the password: takes some milliseconds.
     *
     * @param guest name of the guest
     * @param mac of its network card
     */
    CloudConfig config(String guest, Optional<String> mac) {
        Optional<FixedNetwork> network = mac.filter(any -> fixed).map(at -> new FixedNetwork(at, address.strip(),
                Optional.of(gateway.strip()).filter(text -> !text.isEmpty()), words(nameServers)));
        return new CloudConfig("iid-" + UUID.randomUUID(), hostname.isBlank() ? hostnameOf(guest) : hostname.strip(), user.strip(), //$NON-NLS-1$
                password.isEmpty() ? Optional.empty() : Optional.of(Sha512Crypt.hash(password.toCharArray())), lines(sshKey),
                words(packages),
                network);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("[\\s,]+")).filter(word -> !word.isEmpty()).toList(); //$NON-NLS-1$
    }
}
