/**
 * The fast start: the product's bundles lie on one flat class path, so that the JVM can keep their classes loaded, linked and verified in
 * its ahead-of-time cache. OSGi Connect tells the framework which jar is which bundle. Plain Equinox stays the fallback.
 */
package org.virtworkbench.launcher;
