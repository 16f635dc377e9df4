/** Application, product, perspectives and command line. */
package org.virtworkbench.app;
