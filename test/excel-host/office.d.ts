/** The package's own declarations: what the client file really has. */
import '../../node_modules/@microsoft/office-js/dist/office';
