package org.virtworkbench.core.driver;

/**
 * A change of one thing in a network, which a network that runs takes at once ({@code virNetworkUpdate}).
 *
 * @param command what is done
 * @param section to what
 * @param parent number of the address, counted from 0, that it stands below; -1 where it stands below none
 * @param xml the element: as it is to be, and for {@link Command#DELETE} as it is
 */
public record NetworkUpdate(Command command, Section section, int parent, String xml) {

    /** What is done: {@code virNetworkUpdateCommand}. */
    public enum Command {
        /** Exchanges what is there. */
        MODIFY(1, "modify"),
        /** Takes away what is there. */
        DELETE(2, "delete"),
        /** Adds behind the others. */
        ADD(3, "add-last");

        private final int number;
        private final String word;

        Command(int number, String word) {
            this.number = number;
            this.word = word;
        }

        /** {@return libvirt's number} */
        public int number() {
            return number;
        }

        /** {@return virsh's word} */
        public String word() {
            return word;
        }
    }

    /** What can be changed while the network runs: {@code virNetworkUpdateSection}. */
    public enum Section {
        /** A fixed address. */
        DHCP_HOST(4, "ip-dhcp-host"),
        /** A range that is given out. */
        DHCP_RANGE(5, "ip-dhcp-range"),
        /** An interface of the host behind it. */
        FORWARD_INTERFACE(7, "forward-interface"),
        /** A port group. */
        PORT_GROUP(9, "portgroup"),
        /** Names of an address. */
        DNS_HOST(10, "dns-host"),
        /** A text record. */
        DNS_TXT(11, "dns-txt"),
        /** A service record. */
        DNS_SRV(12, "dns-srv");

        private final int number;
        private final String word;

        Section(int number, String word) {
            this.number = number;
            this.word = word;
        }

        /** {@return libvirt's number} */
        public int number() {
            return number;
        }

        /** {@return virsh's word} */
        public String word() {
            return word;
        }
    }
}
