/** The package's own declarations: what the client file really has. */
/// <reference path="../../node_modules/@microsoft/office-js/dist/office.d.ts" />
