/**
 * Links as hairlines, for machines without a graphics card: there each instanced band costs a draw of its own, plain GL lines a fifth of it.
 * The same curve and colours; what a band would show by its width a line shows by its opacity.
 */
import { EdgeProgram } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

type Info = Parameters<EdgeProgram['setUniforms']>[1];

const VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_width;
attribute vec4 a_color;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
varying vec4 v_color;
void main() {
  v_color = a_color;
  v_color.a *= min(1.3, a_width / u_sizeRatio);
  gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy, 0.0, 1.0);
}`;

const FRAGMENT = /* glsl */ `
precision mediump float;
varying vec4 v_color;
void main() {
  gl_FragColor = vec4(v_color.rgb * v_color.a, v_color.a);
}`;

/** A program class for links bowed by `bow` of their length, in `steps` pieces. It draws no picking layer. */
export function createLineProgram(bow: number, steps: number) {
  return class extends EdgeProgram {
    constructor(
      gl: WebGLRenderingContext | WebGL2RenderingContext,
      _picking: unknown,
      renderer: EdgeProgram['renderer'],
    ) {
      super(gl, null, renderer);
    }

    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, LINES } = WebGLRenderingContext;
      return {
        VERTICES: 2 * steps,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: LINES,
        UNIFORMS: ['u_matrix', 'u_sizeRatio'],
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_width', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
      };
    }

    processVisibleItem(
      _index: number,
      at: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData & { to?: string },
    ) {
      const { array } = this;
      const [from, to] = [floatColor(data.color), floatColor(data.to ?? data.color)];
      const [wayX, wayY] = [target.x - source.x, target.y - source.y];
      for (let vertex = 0; vertex < 2 * steps; vertex++) {
        const t = ((vertex + 1) >> 1) / steps;
        const bend = 2 * bow * t * (1 - t);
        // Written one by one: a hundred thousand short-lived lists are a pause.
        const start = at + 4 * vertex;
        array[start] = source.x + wayX * t - wayY * bend;
        array[start + 1] = source.y + wayY * t + wayX * bend;
        array[start + 2] = data.size;
        array[start + 3] = t < 0.5 ? from : to;
      }
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: Info) {
      gl.uniformMatrix3fv(uniformLocations.u_matrix!, false, params.matrix);
      gl.uniform1f(uniformLocations.u_sizeRatio!, params.sizeRatio);
    }
  };
}
