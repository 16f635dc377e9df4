package org.virtworkbench.libvirt.internal.tls;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that a certificate is for: its alternative names (RFC 5280, 4.2.1.6), or else its common name. */
final class CertificateNames {

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,\\s*)CN=([^,]+)");

    private CertificateNames() {
    }

    static List<String> of(X509Certificate certificate) {
        List<String> alternative = alternative(certificate);
        return alternative.isEmpty() ? common(certificate) : alternative;
    }

    private static List<String> alternative(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null ? List.of()
                    : names.stream().filter(name -> name.get(0).equals(DNS_NAME) || name.get(0).equals(IP_ADDRESS))
                            .map(name -> String.valueOf(name.get(1))).toList();
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    private static List<String> common(X509Certificate certificate) {
        Matcher name = COMMON_NAME.matcher(certificate.getSubjectX500Principal().getName());
        return name.find() ? List.of(name.group(1)) : List.of();
    }

    static boolean match(List<String> names, String host) {
        String wanted = host.toLowerCase(Locale.ROOT);
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).anyMatch(name -> matches(name, wanted));
    }

    /** A star stands for one whole label at the left (RFC 6125, 6.4.3). */
    private static boolean matches(String name, String host) {
        int dot = host.indexOf('.');
        return name.equals(host) || name.startsWith("*.") && dot > 0 && host.substring(dot).equals(name.substring(1));
    }
}
