/** Stylesheets (XSLT 1.0) from outside, which can neither read files nor run programs. */
package org.virtworkbench.xml.transform;
