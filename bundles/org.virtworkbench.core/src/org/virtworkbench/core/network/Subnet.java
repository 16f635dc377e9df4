package org.virtworkbench.core.network;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address with the length of its prefix: the host's own one in a network, and with it the network.
 *
 * @param address as number
 * @param bits 32 or 128
 * @param prefix length in bits
 */
public record Subnet(BigInteger address, int bits, int prefix) {

    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3})(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final int IPV4_BITS = 32;

    /** {@return what a text such as {@code 192.168.5.1/24} means; empty when it is none} */
    public static Optional<Subnet> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        try {
            int prefix = Integer.parseInt(text.substring(slash + 1).strip());
            return literal(text.substring(0, slash)).map(bytes -> new Subnet(new BigInteger(1, bytes), bytes.length * Byte.SIZE, prefix))
                    .filter(subnet -> prefix >= 0 && prefix <= subnet.bits);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** {@return an address as number with its own length as prefix; empty when it is none} Nobody is asked for a name. */
    public static Optional<Subnet> single(String text) {
        return literal(text).map(bytes -> new Subnet(new BigInteger(1, bytes), bytes.length * Byte.SIZE, bytes.length * Byte.SIZE));
    }

    private static Optional<byte[]> literal(String text) {
        String address = text.strip();
        if (!IPV4.matcher(address).matches() && !IPV6.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** {@return whether it is of IPv4} */
    public boolean isIpv4() {
        return bits == IPV4_BITS;
    }

    /** {@return whether an address lies in the network} */
    public boolean contains(Subnet other) {
        return bits == other.bits && other.prefix >= prefix && network().equals(other.address.shiftRight(bits - prefix));
    }

    /** {@return whether both networks have an address in common} */
    public boolean overlaps(Subnet other) {
        int shorter = Math.min(prefix, other.prefix);
        return bits == other.bits && address.shiftRight(bits - shorter).equals(other.address.shiftRight(bits - shorter));
    }

    /** {@return the first address of the network, as number} */
    public BigInteger first() {
        return network().shiftLeft(bits - prefix);
    }

    private BigInteger network() {
        return address.shiftRight(bits - prefix);
    }

    /** {@return whether the address is the first or the last one of an IPv4 network, which no host can have} */
    public boolean isEdge() {
        BigInteger hosts = BigInteger.ONE.shiftLeft(bits - prefix).subtract(BigInteger.ONE);
        BigInteger own = address.and(hosts);
        return isIpv4() && prefix < IPV4_BITS - 1 && (own.signum() == 0 || own.equals(hosts));
    }

    /** {@return an IPv4 address as a person writes it} */
    static String ipv4(BigInteger address) {
        int number = address.intValue();
        return (number >>> 24) + "." + (number >> 16 & 0xff) + '.' + (number >> 8 & 0xff) + '.' + (number & 0xff);
    }
}
