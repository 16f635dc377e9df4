/** The language in which a person asks for guests. */
package org.virtworkbench.core.search;
