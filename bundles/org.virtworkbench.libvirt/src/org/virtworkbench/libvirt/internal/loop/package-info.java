/** The event loop that libvirt runs its timers and descriptors on. */
package org.virtworkbench.libvirt.internal.loop;
