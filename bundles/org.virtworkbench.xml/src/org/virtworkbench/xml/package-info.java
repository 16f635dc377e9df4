/** libvirt's documents: parsed, edited through typed accessors, written back without loss. */
package org.virtworkbench.xml;
