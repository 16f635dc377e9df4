/** Finds out what is wrong with a server's certificate, as libvirt only says that it is not accepted. */
package org.virtworkbench.libvirt.internal.tls;
