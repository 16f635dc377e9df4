/** Ways to the VNC servers of guests: a socket handed to the hypervisor, TCP, or a stream through ssh. */
package org.virtworkbench.libvirt.internal.console;
