package org.virtworkbench.ui.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A readable name from libosinfo's identifier of an operating system, which is a URI such as {@code http://debian.org/debian/12}. */
public final class OsName {

    /** Words that are not written with a capital first letter alone. */
    private static final Map<String, String> SPELLING = Map.ofEntries(Map.entry("freebsd", "FreeBSD"), Map.entry("openbsd", "OpenBSD"),
            Map.entry("netbsd", "NetBSD"), Map.entry("rhel", "Red Hat Enterprise Linux"), Map.entry("centos", "CentOS"),
            Map.entry("centos-stream", "CentOS Stream"), Map.entry("opensuse", "openSUSE"),
            Map.entry("sles", "SUSE Linux Enterprise Server"),
            Map.entry("win", "Windows"), Map.entry("almalinux", "AlmaLinux"), Map.entry("rocky", "Rocky Linux"),
            Map.entry("alpinelinux", "Alpine Linux"), Map.entry("archlinux", "Arch Linux"), Map.entry("nixos", "NixOS"),
            Map.entry("oraclelinux", "Oracle Linux"), Map.entry("ol", "Oracle Linux"),
            Map.entry("2k3", "Server 2003"), Map.entry("2k8", "Server 2008"), Map.entry("2k8r2", "Server 2008 R2"),
            Map.entry("2k12", "Server 2012"), Map.entry("2k12r2", "Server 2012 R2"), Map.entry("2k16", "Server 2016"),
            Map.entry("2k19", "Server 2019"), Map.entry("2k22", "Server 2022"), Map.entry("2k25", "Server 2025"));

    private OsName() {
    }

    /** {@return the name; empty for an empty identifier, and the identifier where it is no URI} */
    public static String of(String id) {
        int server = id.indexOf("://");
        int path = id.indexOf('/', server + 3);
        if (server < 0 || path < 0) {
            return id;
        }
        return Arrays.stream(id.substring(path + 1).split("/")).filter(part -> !part.isEmpty()).map(OsName::word)
                .collect(Collectors.joining(" "));
    }

    private static String word(String part) {
        String known = SPELLING.get(part.toLowerCase(Locale.ROOT));
        return known != null ? known : Character.toUpperCase(part.charAt(0)) + part.substring(1);
    }
}
