import * as v from 'valibot';
import { type Actions, readRequest } from './actions';
import { ServiceError } from './errors';

const invokeRequest = v.object({ function_name: v.string() });

/** Refuses calls of functions by functions with an error that says so: the gateway runs no functions. */
export const functionActions: Actions = {
  'functions.invokeFunction'(input) {
    const { function_name: name } = readRequest(invokeRequest, input);
    throw new ServiceError(
      'FUNCTIONS_REQUEST_FAIL',
      `functions can't call each other locally: ${name} was not called`,
    );
  },
};
