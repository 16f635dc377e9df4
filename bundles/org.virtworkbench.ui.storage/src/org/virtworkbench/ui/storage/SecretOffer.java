package org.virtworkbench.ui.storage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.virtworkbench.core.driver.SecretRecord;
import org.virtworkbench.core.driver.SecretUsage;
import org.virtworkbench.core.storage.PoolType;
import org.virtworkbench.core.storage.PoolType.Part;
import org.virtworkbench.ui.storage.secret.SecretTexts;

/** The secrets of a host that a new pool can sign in with. UI thread. */
final class SecretOffer {

    private final Map<String, SecretRecord> byLine = new LinkedHashMap<>();

    /** Takes what the host keeps. */
    void take(List<SecretRecord> secrets) {
        byLine.clear();
        secrets.forEach(secret -> byLine.put(SecretTexts.line(secret), secret));
    }

    /** {@return a line for each that fits a type of pool} */
    String[] lines(PoolType type) {
        SecretUsage wanted = type.has(Part.CEPH) ? SecretUsage.CEPH : SecretUsage.ISCSI;
        return byLine.entrySet().stream().filter(each -> each.getValue().usage() == wanted || each.getValue().usage() == SecretUsage.NONE)
                .map(Map.Entry::getKey).toArray(String[]::new);
    }

    /** {@return the uuid of what was chosen by its line; what was typed where it is none} */
    String uuid(String said) {
        SecretRecord secret = byLine.get(said);
        return secret == null ? said : secret.uuid().toString();
    }
}
