/** Events from libvirt's callbacks to the listener of a connection. */
package org.virtworkbench.libvirt.internal.event;
