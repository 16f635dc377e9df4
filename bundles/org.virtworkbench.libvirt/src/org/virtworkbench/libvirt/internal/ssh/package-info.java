/** The ssh client that libvirt starts, made to ask by the program instead of on a terminal, and to leave what it says. */
package org.virtworkbench.libvirt.internal.ssh;
