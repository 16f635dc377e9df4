package org.virtworkbench.ui.console.link;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;
import org.virtworkbench.core.connection.CredentialPrompt.Keep;
import org.virtworkbench.ui.Settings;

/** Certificates of screens' servers that the person trusts although no authority vouches for them; an OSGi service. Any thread. */
@Component(service = TrustedCertificates.class)
public final class TrustedCertificates {

    private static final String NODE = "org.virtworkbench.ui.console";
    private static final String KIND = "trusted";

    private final Set<String> session = ConcurrentHashMap.newKeySet();

    /** {@return whether it is trusted for the guests of a host} */
    boolean isTrusted(String host, String fingerprint) {
        return session.contains(host + fingerprint) || node(host).getBoolean(fingerprint, false);
    }

    /** {@return whether another certificate of this host's screens was trusted for good} */
    boolean knowsOther(String host) {
        try {
            return node(host).keys().length > 0;
        } catch (BackingStoreException e) {
            return false;
        }
    }

    /** Trusts it for a while. */
    void trust(String host, String fingerprint, Keep keep) {
        switch (keep) {
            case ALWAYS -> {
                node(host).putBoolean(fingerprint, true);
                Settings.keep(NODE);
            }
            case SESSION -> session.add(host + fingerprint);
            case ONCE -> { // nothing to remember
            }
        }
    }

    private static Preferences node(String host) {
        return InstanceScope.INSTANCE.getNode(NODE).node(KIND).node(host.replace('/', '_'));
    }
}
