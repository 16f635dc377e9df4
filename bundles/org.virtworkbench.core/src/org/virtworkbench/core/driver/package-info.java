/** What core asks of a hypervisor: the interface between core and the bundle that speaks to libvirt, in the terms of the domain, without pointers. */
package org.virtworkbench.core.driver;
