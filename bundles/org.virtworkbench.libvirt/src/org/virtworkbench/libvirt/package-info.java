/** The hypervisor driver on libvirt: the only bundle that sees libvirt. */
package org.virtworkbench.libvirt;
